-- Accepted input rows. An empty NPI is a row for the whole TIN.
create table input_participant (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  cohort varchar(3) not null,
  specialty_code varchar(64) not null,
  cbsa varchar(64) not null,
  tin_clinician_count int not null,
  line_number bigint not null,
  primary key (run_id, tin, npi, cohort),
  constraint input_participant_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_quality (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  measure_id varchar(16) not null,
  collection_type varchar(12) not null,
  submitted_second bigint not null,
  submitted_nano int not null,
  eligible_population bigint null,
  performance_met bigint null,
  performance_not_met bigint null,
  exclusions bigint null,
  exceptions bigint null,
  case_count bigint null,
  performance_rate decimal(42, 30) null,
  line_number bigint not null,
  primary key (run_id, tin, npi, measure_id, collection_type, submitted_second, submitted_nano),
  constraint input_quality_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_cost (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  measure_id varchar(16) not null,
  episode_count bigint not null,
  measure_score decimal(14, 2) not null,
  line_number bigint not null,
  primary key (run_id, tin, npi, measure_id),
  constraint input_cost_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_activity (
  run_id int not null,
  tin varchar(9) not null,
  activity_id varchar(16) not null,
  attested boolean not null,
  start_date date not null,
  end_date date not null,
  line_number bigint not null,
  primary key (run_id, tin, activity_id),
  constraint input_activity_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_interoperability (
  run_id int not null,
  tin varchar(9) not null,
  measure_id varchar(24) not null,
  numerator bigint null,
  denominator bigint null,
  answer boolean null,
  period_start date not null,
  period_end date not null,
  cehrt_id varchar(64) not null,
  line_number bigint not null,
  primary key (run_id, tin, measure_id),
  constraint input_interoperability_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_complex_patients (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  mean_hcc_risk_score decimal(42, 30) not null,
  dual_eligible_proportion decimal(42, 30) not null,
  line_number bigint not null,
  primary key (run_id, tin, npi),
  constraint input_complex_patients_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_payment (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  paid_amount decimal(14, 2) not null,
  line_number bigint not null,
  primary key (run_id, tin, npi),
  constraint input_payment_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table input_circumstance (
  run_id int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  reference varchar(64) not null,
  line_number bigint not null,
  primary key (run_id, tin, npi),
  constraint input_circumstance_run foreign key (run_id) references scoring_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
