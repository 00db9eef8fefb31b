package org.asmengine.grpc.register;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.asmengine.application.collaboration.ComplianceReport;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementPayment;
import org.asmengine.domain.collaboration.ArrangementTerms;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.participation.Npi;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.grpc.value.DollarMessages;
import org.asmengine.proto.v1.ArrangementSignature;

/** Arrangements as the contract has them. */
final class ArrangementMessages {

  static final String COLLECTION = "arrangements/";

  private static final String RUNS = "scoringRuns/";

  private ArrangementMessages() {}

  /** The arrangement; beneficiaries are counted and not told. */
  static org.asmengine.proto.v1.Arrangement message(Entry<Arrangement> entry) {
    Arrangement arrangement = entry.state();
    ArrangementTerms terms = arrangement.terms();
    org.asmengine.proto.v1.Arrangement.Builder message =
        org.asmengine.proto.v1.Arrangement.newBuilder()
            .setName(COLLECTION + entry.id())
            .setState(ArrangementCodes.message(arrangement.state()))
            .setTin(terms.practice().value())
            .addAllNpis(terms.participants().stream().map(Npi::value).toList())
            .setPrimaryCareTin(terms.primaryCare().value())
            .setPrimaryCareName(terms.primaryCareName())
            .setStartDate(DateMessages.message(terms.start()))
            .addAllElements(ArrangementCodes.elements(terms.elements()))
            .addAllPurposes(ArrangementCodes.purposes(terms.purposes()))
            .addAllAssurances(ArrangementCodes.assurances(terms.assurances()))
            .setSharedBeneficiaries(terms.beneficiaries().size())
            .setEstablishedBeneficiaries((int) terms.establishedBeneficiaries())
            .addAllSignatures(
                arrangement.signatures().stream().map(ArrangementMessages::message).toList())
            .addAllPayments(
                arrangement.payments().stream()
                    .map(payment ->
                        message(payment, arrangement.reversed().contains(payment.number())))
                    .toList());
    terms.end().map(DateMessages::message).ifPresent(message::setEndDate);
    arrangement.endedOn().map(DateMessages::message).ifPresent(message::setEndedDate);
    return message.build();
  }

  /** The report. */
  static org.asmengine.proto.v1.ComplianceReport message(ComplianceReport report) {
    return org.asmengine.proto.v1.ComplianceReport.newBuilder()
        .setArrangement(COLLECTION + report.id())
        .setVerdict(FindingMessages.message(report.verdict()))
        .addAllFindings(FindingMessages.messages(report.findings()))
        .build();
  }

  private static ArrangementSignature message(Signature signature) {
    return ArrangementSignature.newBuilder()
        .setSide(ArrangementCodes.message(signature.side()))
        .setSigner(signature.signer())
        .setSignedDate(DateMessages.message(signature.on()))
        .build();
  }

  private static org.asmengine.proto.v1.ArrangementPayment message(
      ArrangementPayment payment, boolean reversed) {
    return org.asmengine.proto.v1.ArrangementPayment.newBuilder()
        .setNumber(payment.number())
        .setPerformanceYear(payment.year().value())
        .setPayer(ArrangementCodes.message(payment.payer()))
        .setAmount(DollarMessages.message(payment.amount()))
        .setPaidDate(DateMessages.message(payment.paidOn()))
        .setReversed(reversed)
        .setScoringRun(RUNS + payment.basis().run())
        .setPublishTime(message(payment.basis().publishedAt()))
        .setAdjustments(DollarMessages.message(payment.basis().adjustments()))
        .setParticipantsFound(payment.basis().found())
        .build();
  }

  private static Timestamp message(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
