package org.asmengine.domain.datasharing;

import org.asmengine.domain.Rule;

/** What a participant attests with a request for identifiable data (42 CFR 512.760(b)(2)(i)). */
@Rule({"42 CFR 512.760(b)(2)(i)", "R-760-b-2-i"})
public enum Attestation {
  /** (A) It is a covered entity under HIPAA. */
  COVERED_ENTITY("42 CFR 512.760(b)(2)(i)(A)"),
  /** (B) The data asked for are the minimum necessary, as paragraph (c) has it. */
  MINIMUM_NECESSARY("42 CFR 512.760(b)(2)(i)(B)"),
  /** (C) The data are used for the permitted uses alone. */
  PERMITTED_USES("42 CFR 512.760(b)(2)(i)(C)");

  private final String paragraph;

  Attestation(String paragraph) {
    this.paragraph = paragraph;
  }

  /** The paragraph that asks for it. */
  public String paragraph() {
    return paragraph;
  }
}
