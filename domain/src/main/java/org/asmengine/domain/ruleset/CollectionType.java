package org.asmengine.domain.ruleset;

/** How the data of a quality measure was collected, in QPP's words. */
public enum CollectionType {
  /** Electronic clinical quality measure. */
  ECQM,
  /** MIPS clinical quality measure, through a registry. */
  MIPS_CQM,
  /** Calculated by CMS from claims: nothing is submitted. */
  ADMIN_CLAIMS
}
