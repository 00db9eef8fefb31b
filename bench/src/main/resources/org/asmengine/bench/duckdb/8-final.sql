-- Complex patients, circumstances, payments, and the final score of each participant.

CREATE TABLE complex_row AS
SELECT p.pid, any_value(p.cohort) AS cohort,
       any_value(CAST(r.mean_hcc_risk_score * 1000000 AS BIGINT)) AS h,
       any_value(CAST(r.dual_eligible_proportion * 1000000 AS BIGINT)) AS d
FROM raw_complex_patients r JOIN participant p USING (tin, npi)
WHERE r.mean_hcc_risk_score >= 0 AND r.dual_eligible_proportion BETWEEN 0 AND 1
GROUP BY p.pid HAVING count(*) = 1;

CREATE MACRO complex_points(value, median, mean, sd) AS
  CASE WHEN value < median THEN 0 WHEN sd = 0 THEN 1.5 ELSE 1.5 + 4 * (value - mean) / sd END;

CREATE TABLE complex_patient AS
WITH sums AS (
  SELECT cohort, CAST(count(*) AS HUGEINT) AS n, median(h) AS h_median, median(d) AS d_median,
         sum(h) AS h_total, sum(CAST(h AS HUGEINT) * h) AS h_squares,
         sum(d) AS d_total, sum(CAST(d AS HUGEINT) * d) AS d_squares
  FROM complex_row GROUP BY cohort HAVING count(*) >= 2
)
SELECT pid,
       CAST(round(100 * greatest(0, least(10,
           complex_points(h, h_median, h_total / n, sample_sd(n, h_total, h_squares))
           + complex_points(d, d_median, d_total / n, sample_sd(n, d_total, d_squares))))) AS INTEGER) AS points_e2
FROM complex_row JOIN sums USING (cohort);

CREATE TABLE circumstance AS
SELECT p.pid
FROM raw_circumstances r JOIN participant p USING (tin, npi)
GROUP BY p.pid HAVING count(*) = 1
UNION
SELECT p.pid
FROM participant p
JOIN (SELECT tin FROM raw_circumstances WHERE npi IS NULL GROUP BY tin HAVING count(*) = 1) USING (tin);

CREATE TABLE payment AS
SELECT p.pid, any_value(r.paid_amount) AS part_b_paid
FROM raw_part_b_payments r JOIN participant p USING (tin, npi)
WHERE r.paid_amount >= 0
GROUP BY p.pid HAVING count(*) = 1;

CREATE TABLE final AS
WITH parts AS (
  SELECT p.pid, p.cohort, q.use_tin, q.points_e4 AS quality_points_e4, q.counted, c.points_e4 AS cost_points_e4,
         coalesce(a.adjustment, -20) AS ia, coalesce(i.percent, 0) AS pi_percent, coalesce(x.points_e2, 0) AS complex_e2,
         CASE WHEN p.tin_clinician_count = 1 THEN 15 WHEN p.small_practice THEN 10 ELSE 0 END AS small,
         coalesce(b.part_b_paid, 0) AS part_b_paid,
         CASE WHEN e.pid IS NOT NULL AND NOT q.any_reported THEN 'EXTREME_CIRCUMSTANCES'
              WHEN NOT q.minimum_met THEN 'MINIMUM_SUBMISSION_NOT_MET'
              WHEN q.counted = 0 THEN 'NO_QUALITY_SCORE'
              WHEN c.pid IS NULL THEN 'NO_COST_SCORE' END AS obstacle
  FROM participant p
  JOIN quality q USING (pid)
  LEFT JOIN cost c USING (pid)
  LEFT JOIN activity a USING (tid)
  LEFT JOIN interoperability i USING (tid)
  LEFT JOIN complex_patient x USING (pid)
  LEFT JOIN circumstance e USING (pid)
  LEFT JOIN payment b USING (pid)
), scored AS (
  SELECT *,
         -- 100 x (0.5 Q + 0.5 C) + adjustments over the common denominator 20 x counted, in hundredths: exact
         CASE WHEN obstacle = 'MINIMUM_SUBMISSION_NOT_MET' THEN 0
              WHEN obstacle IS NULL THEN least(10000, div_half_up(
                  greatest(0, quality_points_e4 + counted * cost_points_e4
                              + 20 * counted * (100 * (ia + small) - 10 * (100 - pi_percent) + complex_e2)),
                  20 * counted)) END AS score_e2
  FROM parts
)
SELECT * EXCLUDE (obstacle, score_e2), CAST(score_e2 AS INTEGER) AS score_e2,
       CASE WHEN score_e2 IS NULL THEN 'NO_FINAL_SCORE' WHEN score_e2 = 0 THEN 'ZERO' ELSE 'SCORED' END AS status,
       CASE WHEN obstacle IS NULL AND score_e2 = 0 THEN 'FLOOR' ELSE obstacle END AS reason
FROM scored;
