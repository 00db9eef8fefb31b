package org.asmengine.application.submission.qpp;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * Who a document is about.
 *
 * @param tin the practice
 * @param npi the clinician; none for the whole practice
 * @param place where it is named
 */
record QppEntity(Tin tin, Optional<Npi> npi, Place place) {

  static final String INDIVIDUAL = "individual";
  static final String GROUP = "group";
  private static final List<String> OTHERS = List.of("virtualGroup", "apm", "subgroup");

  /** Whether the word is that of a clinician by himself. */
  static boolean isIndividual(QppDocument document) {
    return document.entityType().value().filter(INDIVIDUAL::equals).isPresent();
  }

  /** Who the document is about; none, and findings, where that can't be told. */
  static Optional<QppEntity> of(QppDocument document, Findings findings) {
    Optional<String> type = type(document, findings);
    Optional<Tin> tin =
        findings
            .required(document.tin())
            .filter(text -> isTin(text, document, findings))
            .map(Tin::of);
    Optional<Npi> npi =
        (isIndividual(document) ? findings.required(document.npi()) : document.npi().value())
            .filter(text -> isNpi(text, document, findings))
            .map(Npi::of);
    if (type.isEmpty() || tin.isEmpty()) {
      return Optional.empty();
    }
    if (!isIndividual(document)) {
      refuseNpi(document.npi(), findings);
      return Optional.of(new QppEntity(tin.get(), Optional.empty(), document.tin().place()));
    }
    return npi.map(
        clinician -> new QppEntity(tin.get(), Optional.of(clinician), document.npi().place()));
  }

  private static Optional<String> type(QppDocument document, Findings findings) {
    Optional<String> type = findings.required(document.entityType());
    if (type.isEmpty() || type.get().equals(INDIVIDUAL) || type.get().equals(GROUP)) {
      return type;
    }
    findings.add(
        Finding.of(
            document.entityType().place(),
            OTHERS.contains(type.get()) ? ErrorCode.NOT_IN_MODEL : ErrorCode.UNKNOWN_CODE,
            FoundValue.show("", type.get()),
            "%s, %s".formatted(INDIVIDUAL, GROUP)));
    return Optional.empty();
  }

  private static void refuseNpi(Field<String> npi, Findings findings) {
    npi.value()
        .ifPresent(text ->
            findings.add(
                Finding.of(
                    npi.place(),
                    ErrorCode.VALUE_NOT_ALLOWED_HERE,
                    FoundValue.show("npi", text),
                    "null or nothing where the entityType is " + GROUP)));
  }

  private static boolean isTin(String text, QppDocument document, Findings findings) {
    if (!Tin.isValid(text)) {
      findings.add(document.tin().place(), ErrorCode.NOT_A_TIN, FoundValue.show("tin", text));
    }
    return Tin.isValid(text);
  }

  private static boolean isNpi(String text, QppDocument document, Findings findings) {
    if (!Npi.isValid(text)) {
      findings.add(document.npi().place(), ErrorCode.NOT_AN_NPI, FoundValue.show("npi", text));
    }
    return Npi.isValid(text);
  }
}
