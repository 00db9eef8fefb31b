-- Corrected versions of results, after error notices: added once, never changed. Version 1 is what the
-- run itself made of the participant, in final_score and payment_adjustment.
create table corrected_result (
  run_id int not null,
  correction_number bigint not null,
  cohort varchar(3) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  version int not null,
  notice_id varchar(64) not null,
  corrected_at datetime(6) not null,
  corrected_by varchar(255) not null,
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
  transformed_score decimal(14, 12) null,
  scaling_factor decimal(32, 12) null,
  adjustment_factor decimal(16, 6) not null,
  payment_multiplier decimal(16, 6) not null,
  estimated_adjustment decimal(28, 2) not null,
  sha256 varchar(64) not null,
  primary key (run_id, correction_number),
  constraint corrected_result_version unique (run_id, cohort, tin, npi, version),
  constraint corrected_result_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table corrected_measure (
  run_id int not null,
  correction_number bigint not null,
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
  primary key (run_id, correction_number, position),
  constraint corrected_measure_result foreign key (run_id, correction_number)
    references corrected_result (run_id, correction_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The records that took the place of the run's: their fields in the order of the file's columns.
create table corrected_field (
  run_id int not null,
  correction_number bigint not null,
  record_number int not null,
  column_number smallint not null,
  file_name varchar(64) not null,
  field_text varchar(255) not null,
  primary key (run_id, correction_number, record_number, column_number),
  constraint corrected_field_result foreign key (run_id, correction_number)
    references corrected_result (run_id, correction_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
