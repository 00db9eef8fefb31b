package org.asmengine.grpc.register;

import org.asmengine.application.incentives.IncentiveTotals;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.grpc.value.DollarMessages;
import org.asmengine.proto.v1.RetrievalAttempt;

/** Incentives as the contract has them. */
final class IncentiveMessages {

  static final String COLLECTION = "incentives/";

  private IncentiveMessages() {}

  /** The entry; the beneficiary is not told. */
  static org.asmengine.proto.v1.Incentive message(IncentiveEntry entry) {
    Incentive incentive = entry.incentive();
    org.asmengine.proto.v1.Incentive.Builder message =
        org.asmengine.proto.v1.Incentive.newBuilder()
            .setName(COLLECTION + entry.id())
            .setTin(incentive.participant().tin().value())
            .setNpi(incentive.participant().npi().value())
            .setGivenDate(DateMessages.message(incentive.givenOn()))
            .setKind(IncentiveCodes.message(incentive.kind()))
            .setItem(incentive.item())
            .setConnection(incentive.connection())
            .setValue(DollarMessages.message(incentive.value()))
            .setGiver(IncentiveCodes.message(incentive.giver()))
            .addAllAssurances(IncentiveCodes.assurances(incentive.assurances()))
            .setWarning(entry.warning())
            .setReversed(!entry.stands())
            .setLoanState(IncentiveCodes.message(entry.loan()))
            .addAllRetrievalAttempts(
                entry.attempts().stream()
                    .map(attempt ->
                        RetrievalAttempt.newBuilder()
                            .setAttemptDate(DateMessages.message(attempt.on()))
                            .setDescription(attempt.how())
                            .build())
                    .toList());
    entry
        .reversal()
        .ifPresent(reversal ->
            message
                .setReversedDate(DateMessages.message(reversal.on()))
                .setReversalReason(reversal.reason()));
    entry.returnedOn().map(DateMessages::message).ifPresent(message::setReturnedDate);
    return message.build();
  }

  /** The totals. */
  static org.asmengine.proto.v1.IncentiveTotals message(IncentiveTotals totals) {
    return org.asmengine.proto.v1.IncentiveTotals.newBuilder()
        .setCalendarYearTotal(DollarMessages.message(totals.ofYear()))
        .setLifetimeTotal(DollarMessages.message(totals.ofLifetime()))
        .setCap(DollarMessages.message(totals.cap()))
        .setRemaining(DollarMessages.message(totals.remaining()))
        .setCapPeriod(IncentiveCodes.message(totals.capPeriod()))
        .setCapScope(IncentiveCodes.message(totals.capScope()))
        .addAllIncentives(totals.entries().stream().map(IncentiveMessages::message).toList())
        .build();
  }
}
