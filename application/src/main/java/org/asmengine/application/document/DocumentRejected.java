package org.asmengine.application.document;

import java.util.Comparator;
import java.util.List;

/** A document can't be accepted, and nothing of it is kept. */
public final class DocumentRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** With at least one finding, in any order. */
  public DocumentRejected(List<Finding> findings) {
    super(findings.size() + " findings");
    this.findings = findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
  }

  /** All that is wrong, in the order of the document. */
  public List<Finding> findings() {
    return findings;
  }
}
