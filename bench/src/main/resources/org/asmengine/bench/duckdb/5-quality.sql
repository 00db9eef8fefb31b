-- Each participant's result for each measure of its set at both levels, and the level that counts.

-- Of one subject's submissions under different collection types the best: scored, else zero, else excluded; most points; ECQM.
CREATE TABLE best_submission AS
WITH judged AS (
  SELECT s.*, decile, points_e4,
         CASE WHEN NOT complete THEN 'ZERO'
              WHEN case_count < 20 OR s.rate_e2 IS NULL OR points_e4 IS NULL THEN 'EXCLUDED'
              ELSE 'SCORED' END AS state,
         CASE WHEN NOT complete THEN 'DATA_COMPLETENESS'
              WHEN case_count < 20 OR s.rate_e2 IS NULL THEN 'CASE_MINIMUM'
              WHEN points_e4 IS NULL THEN 'NO_BENCHMARK' END AS reason,
         CASE state WHEN 'SCORED' THEN 1000000 + 10 * points_e4 WHEN 'ZERO' THEN 10 ELSE 0 END
             + CASE collection_type WHEN 'ECQM' THEN 1 ELSE 0 END AS preference
  FROM submission s LEFT JOIN decile_points USING (cohort, ordinal, collection_type, rate_e2)
), alternative AS (
  SELECT tin_level, subject, cohort, ordinal, max(preference) AS best, bool_or(complete) AS any_complete
  FROM judged GROUP BY ALL
)
SELECT tin_level, subject, cohort, ordinal, collection_type, state, reason, case_count, rate_e2,
       CASE state WHEN 'SCORED' THEN decile END AS decile,
       CASE state WHEN 'SCORED' THEN points_e4 WHEN 'ZERO' THEN 0 END AS points_e4,
       any_complete
FROM judged JOIN alternative USING (tin_level, subject, cohort, ordinal)
WHERE preference = best;

-- Claims measures are the participant's own at both levels; only a small practice has a TIN level.
CREATE TABLE measure_result AS
WITH expected AS (
  SELECT false AS tin_level, pid, pid AS subject, cohort, ordinal, claims
  FROM participant JOIN quality_measure USING (cohort)
  UNION ALL
  SELECT true, pid, CASE WHEN claims THEN pid ELSE tid END, cohort, ordinal, claims
  FROM participant JOIN quality_measure USING (cohort)
  WHERE small_practice
)
SELECT e.tin_level, e.pid, e.cohort, e.ordinal, e.claims, b.collection_type,
       coalesce(b.state, CASE WHEN claims THEN 'EXCLUDED' ELSE 'ZERO' END) AS state,
       CASE WHEN b.state IS NOT NULL THEN b.reason WHEN claims THEN 'NO_CLAIMS_RESULT' ELSE 'NOT_SUBMITTED' END AS reason,
       b.case_count, b.rate_e2, b.decile,
       CASE WHEN b.state IS NOT NULL THEN b.points_e4 WHEN NOT claims THEN 0 END AS points_e4,
       b.state IS NOT NULL AND NOT claims AS reported,
       coalesce(b.any_complete, false) AND NOT claims AS complete
FROM expected e
LEFT JOIN best_submission b
  ON b.tin_level = (e.tin_level AND NOT e.claims) AND b.subject = e.subject AND b.cohort = e.cohort AND b.ordinal = e.ordinal;

DROP TABLE submission;
DROP TABLE best_submission;

CREATE TABLE quality AS
WITH level AS (
  SELECT pid, tin_level, coalesce(sum(points_e4), 0) AS points_e4, count(points_e4) AS counted,
         bool_or(reported) AS reported, bool_or(complete) AS complete
  FROM measure_result GROUP BY pid, tin_level
), compared AS (
  SELECT own.*, tin.points_e4 AS tin_points_e4, tin.counted AS tin_counted,
         coalesce(tin.reported, false) AS tin_reported, coalesce(tin.complete, false) AS tin_complete,
         -- points over counted measures, compared by cross-multiplying: exact
         CASE WHEN NOT tin_reported THEN false
              WHEN NOT own.reported THEN true
              WHEN tin.counted = 0 THEN false
              WHEN own.counted = 0 THEN true
              ELSE tin.points_e4 * own.counted > own.points_e4 * tin.counted END AS use_tin
  FROM (FROM level WHERE NOT tin_level) own
  LEFT JOIN (FROM level WHERE tin_level) tin USING (pid)
)
SELECT pid, use_tin,
       CAST(CASE WHEN use_tin THEN tin_points_e4 ELSE points_e4 END AS BIGINT) AS points_e4,
       CAST(CASE WHEN use_tin THEN tin_counted ELSE counted END AS INTEGER) AS counted,
       reported OR tin_reported AS any_reported,
       complete OR tin_complete AS minimum_met
FROM compared;
