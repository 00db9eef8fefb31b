package org.asmengine.grpc.episodecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.episodecost.CalculateEpisodeCosts;
import org.asmengine.application.episodecost.ReadEpisodeCosts;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryEpisodeCosts;
import org.asmengine.application.testing.InMemoryParts;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;
import org.asmengine.domain.ruleset.programme.EpisodeDate;
import org.asmengine.domain.ruleset.programme.EpisodeWeight;
import org.asmengine.domain.ruleset.programme.Winsorized;
import org.asmengine.grpc.Failure;
import org.asmengine.grpc.call.LoopbackServer;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.proto.v1.CalculateEpisodeCostsRequest;
import org.asmengine.proto.v1.EpisodeCost;
import org.asmengine.proto.v1.EpisodeCostCalculation;
import org.asmengine.proto.v1.EpisodeCostServiceGrpc;
import org.asmengine.proto.v1.EpisodeCostServiceGrpc.EpisodeCostServiceBlockingStub;
import org.asmengine.proto.v1.GetEpisodeCostCalculationRequest;
import org.asmengine.proto.v1.GetNewestEpisodeCostCalculationRequest;
import org.asmengine.proto.v1.ListEpisodeCostsRequest;
import org.asmengine.proto.v1.ListEpisodeCostsResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Measure scores from episodes, over the wire. */
class EpisodeCostServiceTest {

  private static final String ONE = "100000001,1000000001";
  private static final String TWO = "200000002,2000000002";
  private static final EpisodeCostRules RULES =
      new EpisodeCostRules(
          2,
          EpisodeDate.END,
          new BigDecimal("1.00"),
          Winsorized.RATIO,
          0,
          100,
          EpisodeWeight.EPISODE,
          new Rounding("measureScore", 2));

  private final InMemorySource files = new InMemorySource();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final LoopbackServer server = new LoopbackServer(service());
  private final EpisodeCostServiceBlockingStub service =
      EpisodeCostServiceGrpc.newBlockingStub(server.channel());

  private EpisodeCostGrpcService service() {
    InMemoryEpisodeCosts store = new InMemoryEpisodeCosts();
    InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
    InMemoryTransactions transactions = new InMemoryTransactions(trail, calls);
    Caller caller = new Caller("operator.example", Set.of(Role.OPERATOR), TinScope.of(Set.of()));
    return new EpisodeCostGrpcService(
        new CalculateEpisodeCosts(
            new Workbench(SampleInputs.of(12)).ruleSets(),
            year -> RULES,
            parts -> new InMemoryParts(),
            store,
            Workbench.CLOCK),
        new ReadEpisodeCosts(store),
        name -> {
          if (!name.equals("in")) {
            throw new EngineException(ErrorCode.INPUT_DIRECTORY_NOT_FOUND, "found none");
          }
          return files;
        },
        new MutationPolicy(transactions, calls, trail, () -> caller, Workbench.CLOCK),
        () -> caller,
        new PageTokens(new InMemorySecrets("episode-costs")));
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
  }

  private static CalculateEpisodeCostsRequest.Builder request() {
    return CalculateEpisodeCostsRequest.newBuilder()
        .setPerformanceYear(2027)
        .setInputDirectory("in");
  }

  private static String episode(String who, String id, String end, String observed) {
    return "%s,COST_HF_1,%s,2026-11-01,%s,10001,,%s,100.00".formatted(who, id, end, observed);
  }

  /** Two episodes of one, one of the other, one of another year, and one that is damaged. */
  private EpisodeCostCalculation calculate() {
    files.with(
        ProgrammeFile.EPISODES,
        List.of(
            episode(ONE, "E1", "2027-01-01", "150.00"),
            episode(ONE, "E2", "2027-12-31", "100.00"),
            episode(TWO, "E1", "2027-06-30", "90.00"),
            episode(TWO, "E2", "2026-12-31", "90.00"),
            episode(TWO, "E3", "2027-06-30", "much")));
    files.with(ProgrammeFile.NATIONAL_COSTS, List.of("COST_HF_1,10000.00"));
    return service.calculateEpisodeCosts(request().build());
  }

  @Test
  void worksOutTheScoresAndGivesThemBack() {
    EpisodeCostCalculation made = calculate();

    assertThat(made.getName()).matches("episodeCostCalculations/[0-9a-f-]{36}");
    assertThat(made.getCreator()).isEqualTo("operator.example");
    assertThat(made.getRecordCount()).isEqualTo(5);
    assertThat(made.getRejectedCount()).isEqualTo(1);
    assertThat(made.getOutsideYearCount()).isEqualTo(1);
    assertThat(made.getExpectedTooLowCount()).isZero();
    assertThat(made.getMeasures(0).getNationalAverage().getValue()).isEqualTo("10000.00");
    assertThat(made.getMeasures(0).getLowerLimit().getValue()).startsWith("0.9");
    assertThat(made.getMeasures(0).getUpperLimit().getValue()).startsWith("1.5");
    assertThat(made.getMeasures(0).getEpisodeCount()).isEqualTo(3);
    assertThat(made.getMeasures(0).getParticipantCount()).isEqualTo(2);
    assertThat(
            service.getEpisodeCostCalculation(
                GetEpisodeCostCalculationRequest.newBuilder().setName(made.getName()).build()))
        .isEqualTo(made);
    assertThat(
            service.getNewestEpisodeCostCalculation(
                GetNewestEpisodeCostCalculationRequest.newBuilder()
                    .setPerformanceYear(2027)
                    .build()))
        .isEqualTo(made);
    assertThat(trail.events())
        .extracting(event -> event.resource() + " " + event.outcome())
        .containsExactly(made.getName() + " OK");
  }

  @Test
  void listsScoresInPages() {
    EpisodeCostCalculation made = calculate();
    ListEpisodeCostsRequest.Builder asked =
        ListEpisodeCostsRequest.newBuilder().setParent(made.getName()).setPageSize(1);
    List<EpisodeCost> scores = new ArrayList<>();
    ListEpisodeCostsResponse page;
    do {
      page = service.listEpisodeCosts(asked.build());
      scores.addAll(page.getEpisodeCostsList());
      asked.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());

    assertThat(scores)
        .extracting(
            EpisodeCost::getTin,
            EpisodeCost::getEpisodeCount,
            score -> score.getMeasureScore().getValue(),
            EpisodeCost::getMeetsCaseMinimum)
        .containsExactly(
            tuple("100000001", 2L, "12500.00", true), tuple("200000002", 1L, "9000.00", false));
    assertThat(asked.getPageToken()).doesNotContain("000000");
  }

  @Test
  void aRequestIsAnsweredOnceAndTriedWithoutAName() {
    calculate();
    CalculateEpisodeCostsRequest again =
        request().setRequestId(UUID.randomUUID().toString()).build();

    assertThat(service.calculateEpisodeCosts(again))
        .isEqualTo(service.calculateEpisodeCosts(again));
    assertThat(service.calculateEpisodeCosts(request().setValidateOnly(true).build()).getName())
        .isEmpty();
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(
            Failure.of(() ->
                    service.calculateEpisodeCosts(request().setInputDirectory("else").build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    files.with(ProgrammeFile.EPISODES, List.of(episode(ONE, "E1", "2027-01-01", "150.00")));
    assertThat(Failure.of(() -> service.calculateEpisodeCosts(request().build())).code())
        .as("no national average")
        .isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(
            Failure.of(
                    () -> service.calculateEpisodeCosts(request().setPerformanceYear(2026).build()))
                .code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    String unknown = "episodeCostCalculations/" + UUID.randomUUID();
    assertThat(
            Failure.of(() ->
                    service.getEpisodeCostCalculation(
                        GetEpisodeCostCalculationRequest.newBuilder().setName(unknown).build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            Failure.of(() ->
                    service.getNewestEpisodeCostCalculation(
                        GetNewestEpisodeCostCalculationRequest.newBuilder()
                            .setPerformanceYear(2028)
                            .build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            Failure.of(() ->
                    service.listEpisodeCosts(
                        ListEpisodeCostsRequest.newBuilder().setParent(unknown).build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
  }
}
