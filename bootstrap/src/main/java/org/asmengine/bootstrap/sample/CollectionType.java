package org.asmengine.bootstrap.sample;

/** How the data of a quality measure reach CMS, by the names that the input files use. */
enum CollectionType {
  ECQM,
  MIPS_CQM,
  ADMIN_CLAIMS
}
