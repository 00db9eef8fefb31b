-- Measures, parameters and the arithmetic that the other files share.
--
-- Units are in the names: rate_e2 is a rate in hundredths of a percent, points_e4 are points in ten-thousandths, score_e2 a
-- final score in hundredths. Whole numbers keep sums and ties exact where a double would not.

CREATE MACRO div_half_up(a, b) AS (2 * a + b) // (2 * b);  -- a >= 0, b > 0

-- From the exact sums of whole numbers and of their squares (HUGEINT), so that no order of adding changes it.
CREATE MACRO sample_sd(n, total, squares) AS
  sqrt(CAST(n * squares - total * total AS DOUBLE) / CAST(n * (n - 1) AS DOUBLE));

CREATE MACRO days_in_year(start_date, end_date) AS
  greatest(0, 1 + date_diff('day',
      greatest(start_date, make_date(${performance_year}, 1, 1)),
      least(end_date, make_date(${performance_year}, 12, 31))));

CREATE TABLE rules AS
SELECT ${performance_year} AS performance_year,
       ${performance_year} + 2 AS payment_year,
       -- April 1 is daylight saving time in US Eastern, every year.
       CAST('${following_year}-04-01 00:00:00-04:00' AS TIMESTAMPTZ) AS deadline,
       CAST(CASE ${performance_year}
              WHEN 2027 THEN 0.09 WHEN 2028 THEN 0.09 WHEN 2029 THEN 0.10 WHEN 2030 THEN 0.11 WHEN 2031 THEN 0.12
            END AS DECIMAL(3, 2)) AS risk,
       CAST(0.85 AS DECIMAL(3, 2)) AS redistribution;

CREATE TABLE cohort_order AS
SELECT * FROM (VALUES (1, 'HF', 'COST_HF_1'), (2, 'LBP', 'COST_LBP_1')) AS v(ordinal, cohort, cost_measure_id);

-- ordinal: the order of the measure set.
CREATE TABLE quality_measure AS
SELECT * FROM (VALUES
  (1, 'HF',  '492', true,  true,  ['ADMIN_CLAIMS']),
  (2, 'HF',  '008', false, false, ['ECQM', 'MIPS_CQM']),
  (3, 'HF',  '005', false, false, ['ECQM', 'MIPS_CQM']),
  (4, 'HF',  '236', false, false, ['ECQM', 'MIPS_CQM']),
  (5, 'HF',  '377', false, false, ['ECQM']),
  (1, 'LBP', '238', true,  false, ['ECQM', 'MIPS_CQM']),
  (2, 'LBP', '134', false, false, ['ECQM', 'MIPS_CQM']),
  (3, 'LBP', '128', false, false, ['ECQM', 'MIPS_CQM']),
  (4, 'LBP', '220', false, false, ['MIPS_CQM'])
) AS v(ordinal, cohort, measure_id, inverse, claims, collection_types);
