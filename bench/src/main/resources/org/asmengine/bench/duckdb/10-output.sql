-- The four files, sorted and printed as the contract says. A whole number times 0.01 and the like is an exact DECIMAL.

CREATE MACRO e2(n) AS CAST(n AS DECIMAL(16, 0)) * CAST(0.01 AS DECIMAL(2, 2));
CREATE MACRO e4(n) AS CAST(n AS DECIMAL(16, 0)) * CAST(0.0001 AS DECIMAL(4, 4));

COPY (
  SELECT performance_year, payment_year, tin, npi, cohort, status, reason,
         CASE WHEN use_tin THEN 'TIN' ELSE 'TIN_NPI' END AS quality_level,
         e4(quality_points_e4) AS quality_points,
         counted AS quality_measures_counted,
         CASE WHEN counted > 0 THEN CAST(div_half_up(10 * quality_points_e4, counted) AS DECIMAL(16, 0)) * CAST(0.000001 AS DECIMAL(6, 6))
         END AS quality_score,
         e4(cost_points_e4) AS cost_points,
         CAST(cost_points_e4 AS DECIMAL(16, 0)) * CAST(0.000010 AS DECIMAL(6, 6)) AS cost_score,
         e2(100 * ia) AS ia_adjustment,
         e4(100 * pi_percent) AS pi_percent,
         e4(-1000 * (100 - pi_percent)) AS pi_adjustment,
         e2(complex_e2) AS complex_patient_adjustment,
         e2(100 * small) AS small_practice_adjustment,
         e2(score_e2) AS final_score,
         t AS transformed_score,
         scaling_factor,
         factor AS adjustment_factor,
         1 + factor AS payment_multiplier,
         CAST(part_b_paid AS DECIMAL(14, 2)) AS part_b_paid,
         estimated_adjustment
  FROM paid JOIN participant USING (pid, cohort), rules
  ORDER BY pid
) TO '${output}/final_scores.csv' (FORMAT csv, HEADER);

COPY (
  SELECT p.tin, p.npi, r.cohort,
         CASE WHEN r.tin_level AND NOT r.claims THEN 'TIN' ELSE 'TIN_NPI' END AS level,
         m.measure_id, r.collection_type, r.state, r.reason, r.case_count,
         e2(r.rate_e2) AS performance_rate, r.decile, e4(r.points_e4) AS points
  FROM measure_result r
  JOIN quality q ON q.pid = r.pid AND q.use_tin = r.tin_level
  JOIN participant p ON p.pid = r.pid
  JOIN quality_measure m ON m.cohort = r.cohort AND m.ordinal = r.ordinal
  ORDER BY r.pid, r.ordinal
) TO '${output}/measure_scores.csv' (FORMAT csv, HEADER);

COPY (
  SELECT measure_id, collection_type, reporters,
         e4(percentiles_e4[1]) AS p1, e4(percentiles_e4[2]) AS p10, e4(percentiles_e4[3]) AS p20,
         e4(percentiles_e4[4]) AS p30, e4(percentiles_e4[5]) AS p40, e4(percentiles_e4[6]) AS p50,
         e4(percentiles_e4[7]) AS p60, e4(percentiles_e4[8]) AS p70, e4(percentiles_e4[9]) AS p80,
         e4(percentiles_e4[10]) AS p90, e4(percentiles_e4[11]) AS p99
  FROM benchmark
  ORDER BY measure_id, collection_type
) TO '${output}/benchmarks.csv' (FORMAT csv, HEADER);

COPY (
  SELECT cohort, count(*) AS participants,
         count(*) FILTER (status = 'SCORED') AS scored,
         count(*) FILTER (status = 'ZERO') AS zero,
         count(*) FILTER (status = 'NO_FINAL_SCORE') AS no_final_score,
         CAST(any_value(c.mu_e2) / 100 AS DECIMAL(6, 3)) AS median_final_score,
         any_value(c.part_b_paid) AS part_b_paid,
         any_value(c.incentive_pool) AS incentive_pool,
         any_value(c.scaling_factor) AS scaling_factor,
         sum(estimated_adjustment) AS net_adjustment,
         CAST(any_value(k.cost_median) AS DECIMAL(16, 4)) AS cost_median,
         CAST(any_value(k.cost_sd) AS DECIMAL(16, 4)) AS cost_sd,
         any_value(k.reporters) AS cost_reporters
  FROM paid JOIN cohort_payment c USING (cohort) LEFT JOIN cost_benchmark k USING (cohort)
  GROUP BY cohort
  ORDER BY cohort
) TO '${output}/cohorts.csv' (FORMAT csv, HEADER);
