package org.asmengine.grpc.payment;

import com.google.type.Decimal;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.MultiplierOutcome;
import org.asmengine.application.payment.MultiplierOutcome.Adjusted;
import org.asmengine.application.payment.MultiplierOutcome.NoAdjustment;
import org.asmengine.application.payment.MultiplierOutcome.NotPublished;
import org.asmengine.application.payment.NoAdjustmentReason;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.grpc.publication.PublicationErrors;
import org.asmengine.grpc.publication.PublicationName;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.ExportedMultiplier;
import org.asmengine.proto.v1.PaymentMultiplier;

/**
 * Multipliers as messages. Final scores have two decimals, so that a publication holds a few
 * thousand different multipliers however many participants it has: each is made once.
 */
final class PaymentMessages {

  private static final String ZEROS = "000000";
  private static final String NOTICES = "errorNotices/";

  private final ConcurrentHashMap<MultiplierOutcome, PaymentMultiplier> published =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Decimal> decimals = new ConcurrentHashMap<>();

  /**
   * The answer to a query.
   *
   * @throws org.asmengine.grpc.call.CallException PAYMENT_YEAR_NOT_PUBLISHED
   */
  PaymentMultiplier message(MultiplierOutcome outcome) {
    return switch (outcome) {
      case Adjusted adjusted -> published.computeIfAbsent(adjusted, key -> make(adjusted));
      case NoAdjustment none when none.reason() == NoAdjustmentReason.OUTSIDE_MODEL ->
          make(none).build();
      case NoAdjustment none ->
          published.computeIfAbsent(
              none, key -> make(none).setPublication(publication(none)).build());
      case NotPublished year -> throw PublicationErrors.notPublished(year.paymentYear());
    };
  }

  /** The line of an export that stands for the participant at the position. */
  ExportedMultiplier exported(MultiplierIndex index, int position) {
    var participant = index.participant(position);
    return ExportedMultiplier.newBuilder()
        .setTin(participant.tin().value())
        .setNpi(participant.npi().value())
        .setCohort(cohort(index.cohort(position)))
        .setMultiplier(
            decimals.computeIfAbsent(index.millionths(position), PaymentMessages::decimal))
        .setNoFinalScore(!index.hasFinalScore(position))
        .build();
  }

  private static PaymentMultiplier make(Adjusted adjusted) {
    return PaymentMultiplier.newBuilder()
        .setMultiplier(decimal(adjusted.millionths()))
        .setAdjustmentFactor(decimal(adjusted.millionths() - MultiplierIndex.ONE))
        .setPaymentYear(adjusted.paymentYear())
        .setPublication(publication(adjusted))
        .setCohort(cohort(adjusted.cohort()))
        .setResultVersion(adjusted.version().number())
        .setErrorNotice(notice(adjusted.version()))
        .build();
  }

  private static String notice(ResultVersion version) {
    return version.notice().map(NOTICES::concat).orElse("");
  }

  private static PaymentMultiplier.Builder make(NoAdjustment none) {
    return PaymentMultiplier.newBuilder()
        .setMultiplier(decimal(MultiplierIndex.ONE))
        .setAdjustmentFactor(decimal(0))
        .setPaymentYear(none.paymentYear())
        .setCohort(none.cohort().map(PaymentMessages::cohort).orElse(Cohort.COHORT_UNSPECIFIED))
        .setNoAdjustmentReason(reason(none.reason()))
        .setResultVersion(none.cohort().isPresent() ? none.version().number() : 0)
        .setErrorNotice(notice(none.version()));
  }

  private static String publication(MultiplierOutcome outcome) {
    return new PublicationName(outcome.paymentYear()).toString();
  }

  /** Millionths as a decimal number with 6 decimals, such as {@code -0.090000}. */
  static Decimal decimal(int millionths) {
    int size = Math.abs(millionths);
    String fraction = Integer.toString(size % MultiplierIndex.ONE);
    return Decimal.newBuilder()
        .setValue(
            (millionths < 0 ? "-" : "")
                + size / MultiplierIndex.ONE
                + '.'
                + ZEROS.substring(fraction.length())
                + fraction)
        .build();
  }

  private static Cohort cohort(org.asmengine.domain.participation.Cohort cohort) {
    return switch (cohort) {
      case HF -> Cohort.COHORT_HF;
      case LBP -> Cohort.COHORT_LBP;
    };
  }

  private static org.asmengine.proto.v1.NoAdjustmentReason reason(NoAdjustmentReason reason) {
    return switch (reason) {
      case OUTSIDE_MODEL ->
          org.asmengine.proto.v1.NoAdjustmentReason.NO_ADJUSTMENT_REASON_OUTSIDE_MODEL;
      case NOT_A_PARTICIPANT ->
          org.asmengine.proto.v1.NoAdjustmentReason.NO_ADJUSTMENT_REASON_NOT_A_PARTICIPANT;
      case NO_FINAL_SCORE ->
          org.asmengine.proto.v1.NoAdjustmentReason.NO_ADJUSTMENT_REASON_NO_FINAL_SCORE;
    };
  }
}
