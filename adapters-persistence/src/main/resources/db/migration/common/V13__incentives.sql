-- Beneficiaries are known by keyed hashes alone. Every hash, under whichever key, leads to the one
-- register of the beneficiary, whose journal says what was given; here it is only found.
create table beneficiary_hash (
  digest varchar(64) not null,
  key_id varchar(32) not null,
  register_id varchar(64) not null,
  primary key (digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table incentive_entry (
  entry_id varchar(64) not null,
  register_id varchar(64) not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  given_on date not null,
  primary key (entry_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index incentive_entry_practice on incentive_entry (tin, given_on, entry_id);
