package org.asmengine.grpc.run;

import java.util.List;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.RunStatus;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.proto.v1.RunInput;
import org.asmengine.proto.v1.ScoringRunState;

/** Runs, their inputs and rejected rows as messages. */
final class ScoringRunMessages {

  private final RunRepository runs;

  ScoringRunMessages(RunRepository runs) {
    this.runs = runs;
  }

  org.asmengine.proto.v1.ScoringRun message(ScoringRun run) {
    RuleSet ruleSet = runs.ruleSet(run.id());
    var message =
        org.asmengine.proto.v1.ScoringRun.newBuilder()
            .setName(RunName.of(run.id()))
            .setPerformanceYear(run.identity().year().value())
            .setPaymentYear(run.paymentYear())
            .setState(state(run.status()))
            .setWhatIf(run.whatIf())
            .setRuleVersion(run.ruleVersion())
            .setRuleSetDigest(run.identity().ruleSetDigest())
            .setInputsDigest(run.identity().inputsDigest())
            .setOutputDigest(run.outputDigest().orElse(""))
            .setStartTime(Timestamps.of(run.startedAt()))
            .addAllInputs(runs.inputs(run.id()).stream().map(ScoringRunMessages::input).toList())
            .addAllUnsettledParameters(keys(ruleSet.unsettled()))
            .addAllOverriddenParameters(keys(ruleSet.overridden()));
    run.completedAt().map(Timestamps::of).ifPresent(message::setCompleteTime);
    return message.build();
  }

  static org.asmengine.proto.v1.Reject message(Reject reject) {
    return org.asmengine.proto.v1.Reject.newBuilder()
        .setFile(reject.file().fileName())
        .setLine(reject.line())
        .setColumn(reject.column())
        .setCode(reject.code().name())
        .setMessage(reject.message())
        .build();
  }

  private static RunInput input(InputFacts facts) {
    return RunInput.newBuilder()
        .setFile(facts.file().fileName())
        .setSha256(facts.sha256())
        .setSizeBytes(facts.bytes())
        .setRecords(facts.records())
        .setRejected(facts.rejected())
        .build();
  }

  private static List<String> keys(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::key).toList();
  }

  private static ScoringRunState state(RunStatus status) {
    return switch (status) {
      case INCOMPLETE -> ScoringRunState.SCORING_RUN_STATE_INCOMPLETE;
      case COMPLETE -> ScoringRunState.SCORING_RUN_STATE_COMPLETE;
    };
  }
}
