-- Benchmarks, and the points of every rate that occurs: far fewer than submissions.

-- The percentiles of two-decimal rates end within four decimals, so rounding only takes off what the double adds.
CREATE TABLE benchmark AS
SELECT cohort, ordinal, m.measure_id, m.inverse, collection_type, count(*) AS reporters,
       list_transform(
           quantile_cont(rate_e2, [0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99]),
           lambda q: CAST(round(q * 100) AS BIGINT)) AS percentiles_e4
FROM submission JOIN quality_measure m USING (cohort, ordinal)
WHERE complete AND case_count >= 20 AND rate_e2 IS NOT NULL AND (m.inverse OR rate_e2 > 0)
GROUP BY ALL HAVING count(*) >= 20;

CREATE TABLE decile_points AS
WITH rate AS (
  SELECT DISTINCT cohort, ordinal, collection_type, rate_e2 FROM submission WHERE rate_e2 IS NOT NULL
), placed AS (
  SELECT cohort, ordinal, collection_type, rate_e2, inverse, rate_e2 * 100 AS x,
         percentiles_e4[1] AS pmin, percentiles_e4[2:10] AS breaks, percentiles_e4[11] AS pmax,
         -- how many breaks the rate has passed, at or above (higher is better) or above (lower is better)
         len(list_filter(breaks, lambda b: CASE WHEN inverse THEN b < x ELSE b <= x END)) AS k
  FROM rate JOIN benchmark USING (cohort, ordinal, collection_type)
), scored AS (
  SELECT *,
         CASE WHEN inverse THEN CASE k WHEN 0 THEN 10 WHEN 9 THEN 1 ELSE 10 - k END
              ELSE CASE k WHEN 9 THEN 10 WHEN 0 THEN 1 ELSE k + 1 END
         END AS decile,
         -- the fraction of the decile that is earned, as a numerator and a denominator
         CASE WHEN decile = 10 THEN 0
              WHEN inverse THEN greatest(0, CASE k WHEN 9 THEN pmax ELSE breaks[k + 1] END - x)
              ELSE greatest(0, x - CASE k WHEN 0 THEN pmin ELSE breaks[k] END)
         END AS earned,
         CASE WHEN decile = 10 THEN 1
              WHEN inverse THEN CASE k WHEN 9 THEN pmax - breaks[9] ELSE breaks[k + 1] - breaks[k] END
              ELSE CASE k WHEN 0 THEN breaks[1] - pmin ELSE breaks[k + 1] - breaks[k] END
         END AS width
  FROM placed
)
SELECT cohort, ordinal, collection_type, rate_e2, CAST(decile AS TINYINT) AS decile,
       CAST(least(CASE decile WHEN 1 THEN 19999 ELSE 100000 END,
                  10000 * decile + CASE width WHEN 0 THEN 0 ELSE div_half_up(10000 * least(earned, width), width) END)
            AS INTEGER) AS points_e4
FROM scored;
