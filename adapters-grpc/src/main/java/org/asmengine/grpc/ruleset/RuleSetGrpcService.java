package org.asmengine.grpc.ruleset;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.ListRuleSetsResponse;
import org.asmengine.proto.v1.RuleSet;
import org.asmengine.proto.v1.RuleSetServiceGrpc.RuleSetServiceImplBase;
import org.springframework.grpc.server.service.GrpcService;

/** Serves the rule sets in force. */
@GrpcService
public final class RuleSetGrpcService extends RuleSetServiceImplBase {

  private final RuleSetRepository repository;
  private final PageTokens tokens;

  /** The service of the rule sets in the repository. */
  public RuleSetGrpcService(RuleSetRepository repository, PageTokens tokens) {
    this.repository = repository;
    this.tokens = tokens;
  }

  @Override
  public void getRuleSet(GetRuleSetRequest request, StreamObserver<RuleSet> observer) {
    Reply.unary(request, observer, () -> get(request));
  }

  @Override
  public void listRuleSets(
      ListRuleSetsRequest request, StreamObserver<ListRuleSetsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  private RuleSet get(GetRuleSetRequest request) {
    RuleSetName name =
        RuleSetName.parse(request.getName())
            .orElseThrow(() -> CallException.invalidField("name", RuleSetName.ALLOWED));
    List<PerformanceYear> years = repository.years();
    return years.stream()
        .filter(year -> year.value() == name.year())
        .findFirst()
        .map(this::message)
        .orElseThrow(() -> notFound(name, years));
  }

  private ListRuleSetsResponse list(ListRuleSetsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    int after =
        pageRequest.after().map(name -> RuleSetName.parse(name).orElseThrow().year()).orElse(0);
    Page<PerformanceYear> page =
        Page.of(repository.years().stream().filter(year -> year.value() > after), pageRequest);
    return ListRuleSetsResponse.newBuilder()
        .addAllRuleSets(page.items().stream().map(this::message).toList())
        .setNextPageToken(page.nextToken(year -> RuleSetName.of(year).toString()))
        .build();
  }

  private RuleSet message(PerformanceYear year) {
    return RuleSetMessages.message(repository.find(year));
  }

  private static CallException notFound(RuleSetName name, List<PerformanceYear> years) {
    String available =
        years.stream().map(PerformanceYear::toString).collect(Collectors.joining(","));
    return CallException.of(
        ErrorReason.RULE_SET_NOT_FOUND,
        "no rule set for performance year %04d, available: %s".formatted(name.year(), available),
        Map.of("performanceYear", "%04d".formatted(name.year()), "availableYears", available));
  }
}
