package org.asmengine.domain.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.domain.ruleset.RuleSet;

/** Cohorts of participants for tests, one score and one payment each. */
final class Payments {

  private Payments() {}

  /** Participants with these scores, separated by spaces, all paid the same. */
  static List<ScoreGroup> paidEqually(String scores, String paid) {
    return paid(scores, (paid + " ").repeat(scores.split(" ", -1).length).strip());
  }

  /** Participants with these scores and payments, separated by spaces. */
  static List<ScoreGroup> paid(String scores, String payments) {
    String[] score = scores.split(" ", -1);
    String[] payment = payments.split(" ", -1);
    List<ScoreGroup> groups = new ArrayList<>();
    for (int i = 0; i < score.length; i++) {
      groups.add(new ScoreGroup(new BigDecimal(score[i]), 1, new BigDecimal(payment[i])));
    }
    return groups;
  }

  /** The sum of the rounded estimated adjustments. */
  static BigDecimal net(List<ScoreGroup> participants, CohortPayment payment, RuleSet ruleSet) {
    return participants.stream()
        .map(participant ->
            PaymentMultiplier.estimatedAdjustment(
                participant.paid(), payment.factorOf(participant.score()).factor(), ruleSet))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The violations that a run of these participants would have. */
  static List<String> violations(
      List<ScoreGroup> participants, CohortPayment payment, RuleSet ruleSet) {
    return PoolInvariants.violations(
        payment, net(participants, payment, ruleSet), participants.size(), ruleSet);
  }
}
