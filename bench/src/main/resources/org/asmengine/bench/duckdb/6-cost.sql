-- Cost points. Median and variance come from whole cents; from the square root on it is double.

CREATE TABLE cost_result AS
SELECT p.pid, any_value(p.cohort) AS cohort, any_value(r.episode_count) AS episode_count,
       any_value(CAST(r.measure_score * 100 AS BIGINT)) AS cents
FROM raw_cost r
JOIN cohort_order c ON c.cost_measure_id = r.measure_id
JOIN participant p ON p.tin = r.tin AND p.npi = r.npi AND p.cohort = c.cohort
WHERE r.episode_count >= 0 AND r.measure_score >= 0
GROUP BY p.pid HAVING count(*) = 1;

CREATE TABLE cost_benchmark AS
WITH sums AS (
  SELECT cohort, count(*) AS reporters, median(cents) / 100 AS cost_median,
         CAST(count(*) AS HUGEINT) AS n, sum(cents) AS total, sum(CAST(cents AS HUGEINT) * cents) AS squares
  FROM cost_result WHERE episode_count >= 20
  GROUP BY cohort HAVING count(*) >= 20
)
SELECT cohort, reporters, cost_median,
       sample_sd(n, total, squares) / 100 AS cost_sd
FROM sums;

-- Edges e(i) = median + offset(i) x SD; i is how many of them the cost is above.
CREATE TABLE cost AS
WITH placed AS (
  SELECT pid, (cents / 100.0 - cost_median) / nullif(cost_sd, 0) AS z,
         [-1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.25, 2.5, 2.75]::DOUBLE[] AS edges,
         len(list_filter(edges, lambda e: e < z)) AS i
  FROM cost_result JOIN cost_benchmark USING (cohort)
  WHERE episode_count >= 20
)
SELECT pid,
       CAST(round(10000 * CASE WHEN z IS NULL THEN 7.5 WHEN i = 0 THEN 10 WHEN i = 10 THEN 1
                               ELSE 10 - i + (edges[i + 1] - z) / (edges[i + 1] - edges[i]) END) AS INTEGER) AS points_e4
FROM placed;
