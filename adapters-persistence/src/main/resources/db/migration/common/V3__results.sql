-- Results: added once, never changed.
create table benchmark (
  run_id int not null,
  measure_id varchar(16) not null,
  collection_type varchar(12) not null,
  reporters bigint not null,
  p1 decimal(20, 4) not null,
  p10 decimal(20, 4) not null,
  p20 decimal(20, 4) not null,
  p30 decimal(20, 4) not null,
  p40 decimal(20, 4) not null,
  p50 decimal(20, 4) not null,
  p60 decimal(20, 4) not null,
  p70 decimal(20, 4) not null,
  p80 decimal(20, 4) not null,
  p90 decimal(20, 4) not null,
  p99 decimal(20, 4) not null,
  primary key (run_id, measure_id, collection_type),
  constraint benchmark_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Medians, means and standard deviations have up to 60 significant digits, more than a DECIMAL
-- holds: they are kept as text so that no digit is lost.
create table cohort_statistic (
  run_id int not null,
  cohort varchar(3) not null,
  name varchar(32) not null,
  exact_value varchar(160) not null,
  primary key (run_id, cohort, name),
  constraint cohort_statistic_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table final_score (
  run_id int not null,
  cohort varchar(3) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  status varchar(16) not null,
  reason varchar(32) null,
  quality_level varchar(8) not null,
  quality_points decimal(8, 4) not null,
  quality_measures_counted smallint not null,
  quality_score decimal(8, 6) null,
  cost_points decimal(6, 4) null,
  cost_score decimal(8, 6) null,
  ia_adjustment decimal(8, 2) not null,
  pi_percent decimal(6, 4) not null,
  pi_adjustment decimal(8, 4) not null,
  complex_patient_adjustment decimal(6, 2) not null,
  small_practice_adjustment decimal(6, 2) not null,
  final_score decimal(5, 2) null,
  part_b_paid decimal(14, 2) not null,
  primary key (run_id, cohort, tin, npi),
  constraint final_score_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index final_score_participant on final_score (run_id, tin, npi);

create table measure_score (
  run_id int not null,
  cohort varchar(3) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  position smallint not null,
  level varchar(8) not null,
  measure_id varchar(16) not null,
  collection_type varchar(12) null,
  state varchar(8) not null,
  reason varchar(32) null,
  case_count bigint null,
  performance_rate decimal(16, 2) null,
  decile smallint null,
  points decimal(6, 4) null,
  primary key (run_id, cohort, tin, npi, position),
  constraint measure_score_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table payment_adjustment (
  run_id int not null,
  cohort varchar(3) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  transformed_score decimal(14, 12) null,
  scaling_factor decimal(32, 12) null,
  adjustment_factor decimal(16, 6) not null,
  payment_multiplier decimal(16, 6) not null,
  estimated_adjustment decimal(28, 2) not null,
  primary key (run_id, cohort, tin, npi),
  constraint payment_adjustment_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table cohort_result (
  run_id int not null,
  cohort varchar(3) not null,
  participants bigint not null,
  scored bigint not null,
  zero_scores bigint not null,
  no_final_score bigint not null,
  median_final_score decimal(6, 3) null,
  part_b_paid decimal(28, 2) not null,
  incentive_pool decimal(28, 2) not null,
  scaling_factor decimal(32, 12) null,
  net_adjustment decimal(28, 2) not null,
  cost_median decimal(18, 4) null,
  cost_sd decimal(18, 4) null,
  cost_reporters bigint null,
  clamped bigint not null,
  undistributed decimal(28, 2) not null,
  primary key (run_id, cohort),
  constraint cohort_result_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table sealed_file (
  run_id int not null,
  file_name varchar(64) not null,
  position smallint not null,
  sha256 varchar(64) not null,
  size_in_bytes bigint not null,
  row_count bigint not null,
  primary key (run_id, file_name),
  constraint sealed_file_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table chain_link (
  run_id int not null,
  file_name varchar(64) not null,
  number int not null,
  last_row bigint not null,
  sha256 varchar(64) not null,
  primary key (run_id, file_name, number),
  constraint chain_link_file foreign key (run_id, file_name) references sealed_file (run_id, file_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
