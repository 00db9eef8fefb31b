-- The exchange function of each cohort. A final score has at most 10,001 values, so factors are worked out once per value.

-- DuckDB keeps a product of DECIMALs within 18 digits unless a factor is wider: hence the casts to 19 and 20.
CREATE TABLE transformed AS
WITH score AS (
  SELECT cohort, score_e2, sum(part_b_paid) AS paid, count(*) AS participants
  FROM final WHERE score_e2 > 0 GROUP BY cohort, score_e2
), midpoint AS (
  SELECT cohort, median(score_e2) AS mu_e2 FROM final WHERE score_e2 > 0 GROUP BY cohort
)
SELECT cohort, score_e2, paid, mu_e2,
       CAST(round(1 / (1 + exp(-0.1::DOUBLE * (score_e2 - mu_e2) / 100)), 12) AS DECIMAL(13, 12)) AS t
FROM score JOIN midpoint USING (cohort);

CREATE TABLE cohort_payment AS
WITH base AS (
  SELECT cohort, CAST(coalesce(sum(part_b_paid) FILTER (score_e2 IS NOT NULL), 0) AS DECIMAL(20, 2)) AS part_b_paid
  FROM final GROUP BY cohort
), pool AS (
  SELECT cohort, part_b_paid, risk, CAST(round(risk * redistribution * part_b_paid, 2) AS DECIMAL(18, 2)) AS incentive_pool
  FROM base, rules
), weight AS (
  SELECT cohort, any_value(mu_e2) AS mu_e2, sum(CAST(paid AS DECIMAL(20, 2)) * t) AS paid_times_t
  FROM transformed GROUP BY cohort
)
SELECT cohort, part_b_paid, incentive_pool, mu_e2,
       CASE WHEN paid_times_t > 0
            THEN CAST(round(CAST(incentive_pool AS DOUBLE) / (CAST(risk AS DOUBLE) * CAST(paid_times_t AS DOUBLE)), 12)
                      AS DECIMAL(17, 12)) END AS scaling_factor
FROM pool LEFT JOIN weight USING (cohort);

CREATE TABLE adjustment AS
SELECT cohort, score_e2, t, scaling_factor,
       CAST(CASE WHEN scaling_factor IS NULL THEN 0
                 ELSE greatest(-risk, least(risk, round(CAST(t AS DECIMAL(19, 12)) * scaling_factor * risk - risk, 6))) END
            AS DECIMAL(8, 6)) AS factor
FROM transformed JOIN cohort_payment USING (cohort), rules;

CREATE TABLE paid AS
WITH adjusted AS (
  SELECT f.*, a.t, a.scaling_factor,
         CAST(CASE WHEN f.score_e2 > 0 THEN a.factor WHEN f.score_e2 = 0 THEN -risk ELSE 0 END AS DECIMAL(8, 6)) AS factor
  FROM final f LEFT JOIN adjustment a USING (cohort, score_e2), rules
)
SELECT *, CAST(round(CAST(part_b_paid AS DECIMAL(20, 2)) * factor, 2) AS DECIMAL(14, 2)) AS estimated_adjustment
FROM adjusted;
