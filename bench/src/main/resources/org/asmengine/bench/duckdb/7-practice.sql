-- What is judged by TIN: improvement activities, Promoting Interoperability.

CREATE TABLE activity AS
SELECT tid, CAST(-20 + 10 * count(*) AS INTEGER) AS adjustment
FROM (
  SELECT t.tid, r.activity_id,
         bool_or(r.attested = 'Y' AND days_in_year(r.start_date, r.end_date) >= 90) AS performed
  FROM raw_improvement_activities r JOIN practice_tin t USING (tin)
  WHERE r.activity_id IN ('IA_1', 'IA_2') AND r.attested IN ('Y', 'N')
  GROUP BY t.tid, r.activity_id HAVING count(*) = 1
)
WHERE performed
GROUP BY tid;

-- The rows that count: with a CEHRT id and at least 180 days.
CREATE TABLE interoperability_row AS
SELECT tid, measure_id, reported, numerator, denominator
FROM (
  SELECT t.tid, r.measure_id, count(*) AS rows,
         any_value(r.numerator) AS numerator, any_value(r.denominator) AS denominator,
         bool_or(CASE WHEN r.measure_id IN ('PI_EP_1', 'PI_HIE_1', 'PI_HIE_4', 'PI_PEA_1')
                      THEN r.numerator >= 1 AND r.denominator >= 1 ELSE r.answer = 'Y' END) AS reported,
         bool_or(r.cehrt_id IS NOT NULL AND days_in_year(r.period_start, r.period_end) >= 180) AS eligible
  FROM raw_promoting_interoperability r JOIN practice_tin t USING (tin)
  WHERE (r.answer IS NULL OR r.answer IN ('Y', 'N'))
    AND (r.numerator IS NULL OR r.numerator BETWEEN 0 AND r.denominator)
  GROUP BY t.tid, r.measure_id
)
WHERE rows = 1 AND eligible AND reported;

CREATE MACRO has(measures, measure_id) AS list_contains(measures, measure_id);
CREATE MACRO earned(points, numerator, denominator) AS
  CASE WHEN points > 0 AND denominator > 0
       THEN greatest(1, div_half_up(points * CAST(numerator AS BIGINT), denominator)) ELSE 0 END;

CREATE TABLE interoperability AS
WITH reported AS (
  SELECT tid, list(measure_id) AS y,
         coalesce(max(numerator) FILTER (measure_id = 'PI_EP_1'), 0) AS ep_1_num,
         coalesce(max(denominator) FILTER (measure_id = 'PI_EP_1'), 0) AS ep_1_den,
         coalesce(max(numerator) FILTER (measure_id = 'PI_HIE_1'), 0) AS hie_1_num,
         coalesce(max(denominator) FILTER (measure_id = 'PI_HIE_1'), 0) AS hie_1_den,
         coalesce(max(numerator) FILTER (measure_id = 'PI_HIE_4'), 0) AS hie_4_num,
         coalesce(max(denominator) FILTER (measure_id = 'PI_HIE_4'), 0) AS hie_4_den,
         coalesce(max(numerator) FILTER (measure_id = 'PI_PEA_1'), 0) AS pea_1_num,
         coalesce(max(denominator) FILTER (measure_id = 'PI_PEA_1'), 0) AS pea_1_den
  FROM interoperability_row GROUP BY tid
), claimed AS (
  SELECT *,
         has(y, 'PI_EP_1') AS ep_1, NOT ep_1 AND has(y, 'PI_LVPP_1') AS ep_1_excluded,
         has(y, 'PI_EP_2') AS ep_2,
         NOT ep_2 AND list_has_any(y, ['PI_EP_2_EX_1', 'PI_EP_2_EX_2']) AS ep_2_excluded,
         list_has_any(y, ['PI_HIE_5', 'PI_HIE_6']) AS exchange_whole,
         NOT exchange_whole AND has(y, 'PI_HIE_1') AS hie_1,
         NOT exchange_whole AND NOT hie_1 AND has(y, 'PI_LVOTC_1') AS hie_1_excluded,
         NOT exchange_whole AND has(y, 'PI_HIE_4') AS hie_4,
         NOT exchange_whole AND NOT hie_4 AND has(y, 'PI_LVITC_2') AS hie_4_excluded,
         has(y, 'PI_PEA_1') AS pea_1,
         has(y, 'PI_PHCDRR_1') AND list_has_any(y, ['PI_PHCDRR_1_PRE', 'PI_PHCDRR_1_PROD']) AS ph_1,
         NOT ph_1 AND list_has_any(y, ['PI_PHCDRR_1_EX_1', 'PI_PHCDRR_1_EX_2', 'PI_PHCDRR_1_EX_3']) AS ph_1_excluded,
         has(y, 'PI_PHCDRR_3') AND list_has_any(y, ['PI_PHCDRR_3_PRE', 'PI_PHCDRR_3_PROD']) AS ph_3,
         NOT ph_3 AND list_has_any(y, ['PI_PHCDRR_3_EX_1', 'PI_PHCDRR_3_EX_2', 'PI_PHCDRR_3_EX_3']) AS ph_3_excluded,
         list_has_any(y, ['PI_PHCDRR_2', 'PI_PHCDRR_4', 'PI_PHCDRR_5', 'PI_PHCDRR_6']) AS bonus
  FROM reported
), meaningful AS (
  FROM claimed
  WHERE list_has_all(y, ['PI_PPHI_1', 'PI_PPHI_2', 'PI_INFBLO_1', 'PI_ONCDIR_1'])
    AND (ep_1 OR ep_1_excluded) AND (ep_2 OR ep_2_excluded)
    AND (exchange_whole OR ((hie_1 OR hie_1_excluded) AND (hie_4 OR hie_4_excluded)))
    AND pea_1
    AND (ph_1 OR ph_1_excluded) AND (ph_3 OR ph_3_excluded)
), reallocated AS (
  -- Points of excluded measures move: EP_2 to EP_1, EP_1 to exchange, HIE_4 to HIE_1, HIE_1 to PEA_1, public health to PEA_1.
  SELECT *,
         CASE WHEN ep_2_excluded THEN 20 ELSE 10 END AS ep_1_pool,
         CASE WHEN ep_1_excluded THEN ep_1_pool ELSE 0 END AS moved_to_exchange,
         15 + moved_to_exchange // 2 AS hie_4_pool,
         15 + moved_to_exchange // 2 + CASE WHEN hie_4_excluded THEN hie_4_pool ELSE 0 END AS hie_1_pool,
         25 + CASE WHEN hie_1_excluded THEN hie_1_pool ELSE 0 END
            + CASE WHEN ph_1_excluded AND ph_3_excluded THEN 25 ELSE 0 END AS pea_1_pool
  FROM meaningful
)
SELECT tid,
       CAST(least(100,
           CASE WHEN ep_1 THEN earned(ep_1_pool, ep_1_num, ep_1_den) ELSE 0 END
           + CASE WHEN ep_2 THEN 10 ELSE 0 END
           + CASE WHEN exchange_whole THEN 30 + moved_to_exchange
                  ELSE CASE WHEN hie_1 THEN earned(hie_1_pool, hie_1_num, hie_1_den) ELSE 0 END
                     + CASE WHEN hie_4 THEN earned(hie_4_pool, hie_4_num, hie_4_den) ELSE 0 END END
           + earned(pea_1_pool, pea_1_num, pea_1_den)
           + CASE WHEN ph_1 OR ph_3 THEN 25 ELSE 0 END
           + CASE WHEN bonus THEN 5 ELSE 0 END) AS INTEGER) AS percent
FROM reallocated;
