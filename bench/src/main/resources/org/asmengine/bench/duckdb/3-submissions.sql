-- Accepted quality submissions: the latest of each (subject, measure, collection type). The subject is a participant (pid) or,
-- where tin_level, a small practice (tid). The joins leave out unknown participants, measures outside the cohort's set,
-- collection types that the measure does not have, and TIN-level rows of practices that are not small.

CREATE TABLE quality_formed AS
WITH own AS (
  SELECT false AS tin_level, p.pid AS subject, p.cohort, m.ordinal, m.claims, r.*
  FROM raw_quality r
  JOIN quality_measure m ON m.measure_id = r.measure_id AND list_contains(m.collection_types, r.collection_type)
  JOIN participant p ON p.tin = r.tin AND p.npi = r.npi AND p.cohort = m.cohort
), of_practice AS (
  SELECT true AS tin_level, t.tid AS subject, t.cohort, m.ordinal, m.claims, r.*
  FROM raw_quality r
  JOIN quality_measure m ON m.measure_id = r.measure_id AND list_contains(m.collection_types, r.collection_type)
  JOIN practice t ON t.tin = r.tin AND t.cohort = m.cohort
  WHERE r.npi IS NULL AND t.small_practice AND NOT m.claims
), counted AS (
  SELECT tin_level, subject, cohort, ordinal, collection_type, claims, submitted_at, case_count AS claims_cases,
         performance_rate AS claims_rate, eligible_population AS eligible, performance_met AS met,
         performance_not_met AS not_met, coalesce(eligible_population_exclusion, 0) AS excluded,
         coalesce(eligible_population_exception, 0) AS excepted,
         coalesce(eligible_population, performance_met, performance_not_met, eligible_population_exclusion,
                  eligible_population_exception) IS NULL AS no_counts
  FROM (FROM own UNION ALL FROM of_practice)
)
SELECT tin_level, subject, cohort, ordinal, collection_type, submitted_at,
       claims OR 4 * (met + not_met + excluded + excepted) >= 3 * eligible AS complete,
       CASE WHEN claims THEN claims_cases ELSE eligible - excluded END AS case_count,
       CASE WHEN claims THEN CAST(claims_rate * 100 AS INTEGER)
            WHEN met + not_met > 0 THEN CAST(div_half_up(10000 * CAST(met AS BIGINT), met + not_met) AS INTEGER)
       END AS rate_e2
FROM counted, rules
WHERE submitted_at IS NOT NULL
  AND CASE WHEN claims
        THEN no_counts AND claims_cases >= 0 AND (claims_rate IS NULL OR claims_rate BETWEEN 0 AND 100)
        ELSE claims_cases IS NULL AND claims_rate IS NULL AND submitted_at < deadline
             AND eligible >= 1 AND least(met, not_met, excluded, excepted) >= 0 AND met IS NOT NULL AND not_met IS NOT NULL
             AND met + not_met + excluded + excepted <= eligible
      END;

CREATE TABLE submission AS
WITH repeated AS (
  SELECT tin_level, subject, ordinal, cohort, collection_type
  FROM quality_formed GROUP BY ALL HAVING count(*) > 1
), once AS (
  FROM quality_formed SEMI JOIN repeated USING (tin_level, subject, ordinal, cohort, collection_type)
  QUALIFY count(*) OVER (PARTITION BY tin_level, subject, ordinal, cohort, collection_type, submitted_at) = 1
), latest AS (
  FROM once
  QUALIFY row_number() OVER (PARTITION BY tin_level, subject, ordinal, cohort, collection_type ORDER BY submitted_at DESC) = 1
)
SELECT * EXCLUDE (submitted_at)
FROM (FROM quality_formed ANTI JOIN repeated USING (tin_level, subject, ordinal, cohort, collection_type)
      UNION ALL FROM latest);

DROP TABLE quality_formed;
