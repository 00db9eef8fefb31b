-- The correction with which the cohort of a version was last computed anew; 0: it stands as the run left it.
alter table corrected_result add column cohort_basis bigint default 0 not null;
