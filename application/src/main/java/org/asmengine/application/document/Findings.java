package org.asmengine.application.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;

/** Gathers what is wrong with a document, so that all of it is told at once. */
public final class Findings {

  private final List<Finding> findings = new ArrayList<>();

  /** Adds a finding in the catalogue's words. */
  public void add(Place place, ErrorCode code, String found) {
    findings.add(Finding.of(place, code, found));
  }

  /** Adds a finding. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** Adds findings. */
  public void addAll(List<Finding> more) {
    findings.addAll(more);
  }

  /** The value of a field that must be there; none is a finding. */
  public <T> Optional<T> required(Field<T> field) {
    if (field.isAbsent()) {
      add(field.place(), ErrorCode.MISSING_VALUE, "nothing");
    }
    return field.value();
  }

  /** All so far. */
  public List<Finding> all() {
    return List.copyOf(findings);
  }

  /**
   * Ends the reading.
   *
   * @throws DocumentRejected with all findings, where there is one
   */
  public void refuse() {
    if (!findings.isEmpty()) {
      throw new DocumentRejected(findings);
    }
  }
}
