package org.asmengine.grpc.ruleset;

import org.asmengine.domain.ruleset.RuleSet;

/** Rule sets and their parameters as messages. */
final class RuleSetMessages {
  private RuleSetMessages() {}

  static org.asmengine.proto.v1.RuleSet message(RuleSet ruleSet) {
    return org.asmengine.proto.v1.RuleSet.newBuilder()
        .setName(RuleSetName.of(ruleSet.calendar().performanceYear()).toString())
        .setPerformanceYear(ruleSet.calendar().performanceYear().value())
        .setPaymentYear(ruleSet.calendar().paymentYear())
        .setVersion(ruleSet.version())
        .setDigest(ruleSet.digest())
        .addAllParameters(ruleSet.parameters().stream().map(ParameterMessages::message).toList())
        .build();
  }
}
