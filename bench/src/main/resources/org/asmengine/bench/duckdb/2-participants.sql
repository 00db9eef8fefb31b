-- Accepted participants, numbered in output order (pid), and their TINs (tid). Later joins and groups use the numbers.

CREATE TABLE participant AS
WITH formed AS (
  SELECT r.tin, r.npi, r.cohort, r.tin_clinician_count
  FROM raw_participants r JOIN cohort_order USING (cohort)
  WHERE regexp_full_match(r.tin, '[0-9]{9}')
    AND regexp_full_match(r.npi, '[0-9]{10}')
    AND r.specialty_code IS NOT NULL AND r.cbsa IS NOT NULL
    AND r.tin_clinician_count >= 1
), once AS (
  SELECT tin, npi, cohort, any_value(tin_clinician_count) AS tin_clinician_count
  FROM formed GROUP BY tin, npi, cohort HAVING count(*) = 1
), contradicted AS (
  SELECT tin FROM formed GROUP BY tin HAVING min(tin_clinician_count) <> max(tin_clinician_count)
)
SELECT CAST(row_number() OVER (ORDER BY cohort, tin, npi) AS INTEGER) AS pid,
       CAST(dense_rank() OVER (ORDER BY tin) AS INTEGER) AS tid,
       tin, npi, cohort, tin_clinician_count,
       tin_clinician_count <= 15 AS small_practice
FROM once ANTI JOIN contradicted USING (tin)
ORDER BY pid;

CREATE TABLE practice AS
SELECT tid, tin, cohort, any_value(small_practice) AS small_practice
FROM participant GROUP BY tid, tin, cohort;

CREATE TABLE practice_tin AS SELECT DISTINCT tid, tin FROM practice;
