-- Benchmarks of MIPS for comparison: imported once, never changed.
create table historical_benchmark_set (
  set_number int not null,
  content_digest varchar(64) not null,
  file_digest varchar(64) not null,
  source_name varchar(256) not null,
  source_commit varchar(64) not null,
  published_on date null,
  imported_at datetime(6) not null,
  imported_by varchar(256) not null,
  primary key (set_number),
  constraint historical_benchmark_set_content unique (content_digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The columns p1 to p99 are what CMS files under these percentiles; the position is the place in the file.
create table historical_benchmark (
  set_number int not null,
  performance_year smallint not null,
  measure_id varchar(24) not null,
  submission_method varchar(32) not null,
  position int not null,
  benchmark_year smallint not null,
  metric_type varchar(64) not null,
  is_inverse boolean not null,
  topped_out boolean not null,
  topped_out_by_program boolean not null,
  provenance varchar(16) not null,
  average decimal(24, 12) null,
  p1 decimal(24, 12) not null,
  p10 decimal(24, 12) not null,
  p20 decimal(24, 12) not null,
  p30 decimal(24, 12) not null,
  p40 decimal(24, 12) not null,
  p50 decimal(24, 12) not null,
  p60 decimal(24, 12) not null,
  p70 decimal(24, 12) not null,
  p80 decimal(24, 12) not null,
  p90 decimal(24, 12) not null,
  p99 decimal(24, 12) not null,
  primary key (set_number, performance_year, measure_id, submission_method),
  constraint historical_benchmark_of_set foreign key (set_number) references historical_benchmark_set (set_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
