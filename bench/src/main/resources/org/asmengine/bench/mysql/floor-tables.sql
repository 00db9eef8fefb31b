-- One table per file, named after it, with its natural key. Where npi is part of it, an empty text stands for the whole TIN.

CREATE TABLE floor_participants (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, cohort VARCHAR(3) NOT NULL,
  specialty_code VARCHAR(16), cbsa VARCHAR(16), tin_clinician_count INT,
  PRIMARY KEY (tin, npi, cohort)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_quality (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, measure_id VARCHAR(16) NOT NULL, collection_type VARCHAR(12) NOT NULL,
  eligible_population INT, performance_met INT, performance_not_met INT, eligible_population_exclusion INT,
  eligible_population_exception INT, case_count INT, performance_rate DECIMAL(5, 2), submitted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tin, npi, measure_id, collection_type, submitted_at)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_cost (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, measure_id VARCHAR(16) NOT NULL,
  episode_count INT, measure_score DECIMAL(14, 2),
  PRIMARY KEY (tin, npi, measure_id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_improvement_activities (
  tin CHAR(9) NOT NULL, activity_id VARCHAR(16) NOT NULL, attested CHAR(1), start_date DATE, end_date DATE,
  PRIMARY KEY (tin, activity_id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_promoting_interoperability (
  tin CHAR(9) NOT NULL, measure_id VARCHAR(24) NOT NULL, numerator INT, denominator INT, answer CHAR(1),
  period_start DATE, period_end DATE, cehrt_id VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (tin, measure_id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_complex_patients (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, mean_hcc_risk_score DECIMAL(12, 6), dual_eligible_proportion DECIMAL(7, 6),
  PRIMARY KEY (tin, npi)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_part_b_payments (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, paid_amount DECIMAL(14, 2),
  PRIMARY KEY (tin, npi)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_circumstances (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, reference VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (tin, npi)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_final_scores (
  performance_year SMALLINT, payment_year SMALLINT, tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, cohort VARCHAR(3) NOT NULL,
  status VARCHAR(16), reason VARCHAR(32), quality_level VARCHAR(8), quality_points DECIMAL(7, 4), quality_measures_counted INT,
  quality_score DECIMAL(7, 6), cost_points DECIMAL(6, 4), cost_score DECIMAL(7, 6), ia_adjustment DECIMAL(5, 2),
  pi_percent DECIMAL(5, 4), pi_adjustment DECIMAL(6, 4), complex_patient_adjustment DECIMAL(4, 2),
  small_practice_adjustment DECIMAL(4, 2), final_score DECIMAL(5, 2), transformed_score DECIMAL(13, 12),
  scaling_factor DECIMAL(20, 12), adjustment_factor DECIMAL(8, 6), payment_multiplier DECIMAL(8, 6),
  part_b_paid DECIMAL(14, 2), estimated_adjustment DECIMAL(14, 2),
  PRIMARY KEY (cohort, tin, npi)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_measure_scores (
  tin CHAR(9) NOT NULL, npi CHAR(10) NOT NULL, cohort VARCHAR(3) NOT NULL, level VARCHAR(8), measure_id VARCHAR(16) NOT NULL,
  collection_type VARCHAR(12), state VARCHAR(8), reason VARCHAR(24), case_count INT, performance_rate DECIMAL(5, 2),
  decile TINYINT, points DECIMAL(6, 4),
  PRIMARY KEY (cohort, tin, npi, measure_id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_benchmarks (
  measure_id VARCHAR(16) NOT NULL, collection_type VARCHAR(12) NOT NULL, reporters INT,
  p1 DECIMAL(7, 4), p10 DECIMAL(7, 4), p20 DECIMAL(7, 4), p30 DECIMAL(7, 4), p40 DECIMAL(7, 4), p50 DECIMAL(7, 4),
  p60 DECIMAL(7, 4), p70 DECIMAL(7, 4), p80 DECIMAL(7, 4), p90 DECIMAL(7, 4), p99 DECIMAL(7, 4),
  PRIMARY KEY (measure_id, collection_type)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_cohorts (
  cohort VARCHAR(3) NOT NULL, participants INT, scored INT, zero INT, no_final_score INT, median_final_score DECIMAL(6, 3),
  part_b_paid DECIMAL(20, 2), incentive_pool DECIMAL(20, 2), scaling_factor DECIMAL(20, 12), net_adjustment DECIMAL(20, 2),
  cost_median DECIMAL(16, 4), cost_sd DECIMAL(16, 4), cost_reporters INT,
  PRIMARY KEY (cohort)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
CREATE TABLE floor_rejects (
  file VARCHAR(40) NOT NULL, line BIGINT NOT NULL, `column` VARCHAR(40) NOT NULL, code VARCHAR(40) NOT NULL,
  message VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (file, line, `column`, code)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
