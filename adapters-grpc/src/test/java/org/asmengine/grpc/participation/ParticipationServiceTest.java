package org.asmengine.grpc.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.selection.CompareLists;
import org.asmengine.application.selection.ExplainEligibility;
import org.asmengine.application.selection.ImportCmsFile;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.application.selection.ReconcileList;
import org.asmengine.application.selection.SelectParticipants;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryCmsFiles;
import org.asmengine.application.testing.InMemoryLists;
import org.asmengine.application.testing.InMemoryParts;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.ProgrammeFixture;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.grpc.Failure;
import org.asmengine.grpc.call.AuditedCalls;
import org.asmengine.grpc.call.LoopbackServer;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.proto.v1.Candidate;
import org.asmengine.proto.v1.CmsParticipantFile;
import org.asmengine.proto.v1.CompareParticipantListsRequest;
import org.asmengine.proto.v1.CriterionVerdict;
import org.asmengine.proto.v1.EligibilityCriterion;
import org.asmengine.proto.v1.ExplainEligibilityRequest;
import org.asmengine.proto.v1.ExplainEligibilityResponse;
import org.asmengine.proto.v1.GetParticipantListRequest;
import org.asmengine.proto.v1.GetParticipationRequest;
import org.asmengine.proto.v1.GetParticipationResponse;
import org.asmengine.proto.v1.ImportCmsParticipantsRequest;
import org.asmengine.proto.v1.ListCandidatesRequest;
import org.asmengine.proto.v1.ListCandidatesResponse;
import org.asmengine.proto.v1.ListParticipantListsRequest;
import org.asmengine.proto.v1.ListParticipantListsResponse;
import org.asmengine.proto.v1.ParticipantList;
import org.asmengine.proto.v1.ParticipantListChangeKind;
import org.asmengine.proto.v1.ParticipantListKind;
import org.asmengine.proto.v1.ParticipationServiceGrpc;
import org.asmengine.proto.v1.ParticipationServiceGrpc.ParticipationServiceBlockingStub;
import org.asmengine.proto.v1.ReconcileParticipantListRequest;
import org.asmengine.proto.v1.ReconcileParticipantListResponse;
import org.asmengine.proto.v1.ReconciledParticipant;
import org.asmengine.proto.v1.ReconciledPlace;
import org.asmengine.proto.v1.SelectParticipantsRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes part, over the wire: lists, candidates, explanations, differences, CMS's list. */
class ParticipationServiceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String TIN = "000000001";
  private static final String IN = "1000000001";
  private static final String OUT = "1000000002";

  private final InMemorySource files = new InMemorySource();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final LoopbackServer server = new LoopbackServer(service());
  private final ParticipationServiceBlockingStub service =
      ParticipationServiceGrpc.newBlockingStub(server.channel());

  private ParticipationGrpcService service() {
    InMemoryLists lists = new InMemoryLists();
    InMemoryCmsFiles cmsFiles = new InMemoryCmsFiles();
    InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
    InMemoryTransactions transactions = new InMemoryTransactions(trail, calls);
    ProgrammeRulesRepository programme = year -> ProgrammeFixture.rules();
    Caller caller = new Caller("operator.example", Set.of(Role.OPERATOR), TinScope.of(Set.of()));
    return new ParticipationGrpcService(
        new SelectParticipants(RULES, programme, lists, transactions, CLOCK),
        new ImportCmsFile(cmsFiles, CLOCK),
        new ReadParticipants(lists),
        new ExplainEligibility(lists, programme),
        new CompareLists(lists),
        new ReconcileList(lists, cmsFiles, RULES),
        name -> {
          if (!name.equals("in")) {
            throw new EngineException(ErrorCode.INPUT_DIRECTORY_NOT_FOUND, "found none");
          }
          return files;
        },
        parts -> new InMemoryParts(),
        new MutationPolicy(transactions, calls, trail, () -> caller, CLOCK),
        new AuditedCalls(trail, () -> caller, CLOCK),
        () -> caller,
        new PageTokens(new InMemorySecrets("participation")));
  }

  private static final RuleSetRepository RULES =
      new RuleSetRepository() {
        @Override
        public List<PerformanceYear> years() {
          return List.of(Workbench.YEAR);
        }

        @Override
        public RuleSet find(PerformanceYear year) {
          return Workbench.RULES;
        }
      };

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
  }

  /** One with enough episodes, and one with this many. */
  private ParticipantList select(int episodes) {
    files.with(ProgrammeFile.AREAS, List.of("11111,Springfield,CBSA,900,1000.00,Y"));
    files.with(ProgrammeFile.ZIP_AREAS, List.of("10001,11111"));
    files.with(
        ProgrammeFile.CLAIMS,
        List.of("%s,%s,06,9,Y,N".formatted(TIN, IN), "%s,%s,06,9,Y,N".formatted(TIN, OUT)));
    List<String> rows = new ArrayList<>(episodes(IN, 20));
    rows.addAll(episodes(OUT, episodes));
    files.with(ProgrammeFile.EPISODES, rows);
    return service.selectParticipants(request().build());
  }

  private static List<String> episodes(String npi, int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "%s,%s,COST_HF_1,E%d,2025-01-01,2025-12-31,10001,,10.00,10.00".formatted(TIN, npi, i))
        .toList();
  }

  private static SelectParticipantsRequest.Builder request() {
    return SelectParticipantsRequest.newBuilder()
        .setPerformanceYear(2027)
        .setKind(ParticipantListKind.PARTICIPANT_LIST_KIND_FINAL)
        .setInputDirectory("in");
  }

  @Test
  void makesAListAndGivesItBack() {
    ParticipantList list = select(17);

    assertThat(list.getName()).isEqualTo("participantLists/1");
    assertThat(list.getHeartFailureCount()).isEqualTo(1);
    assertThat(list.getCandidateCount()).isEqualTo(2);
    assertThat(list.getLookBackYear()).isEqualTo(2025);
    assertThat(list.getCreator()).isEqualTo("operator.example");
    assertThat(list.getInputsList()).hasSize(4);
    assertThat(
            service.getParticipantList(
                GetParticipantListRequest.newBuilder().setName(list.getName()).build()))
        .isEqualTo(list);
    assertThat(trail.events())
        .extracting(event -> event.resource() + " " + event.outcome())
        .containsExactly("participantLists/1 OK");
  }

  @Test
  void aRequestIsAnsweredOnceAndTriedWithoutAName() {
    ParticipantList first = select(17);
    SelectParticipantsRequest again = request().setRequestId(UUID.randomUUID().toString()).build();

    assertThat(service.selectParticipants(again)).isEqualTo(first);
    assertThat(service.selectParticipants(again)).isEqualTo(first);
    assertThat(service.selectParticipants(request().setValidateOnly(true).build()).getName())
        .isEmpty();
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(
            Failure.of(
                    () -> service.selectParticipants(request().setInputDirectory("else").build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(Failure.of(() -> service.selectParticipants(request().build())).code())
        .isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(
            Failure.of(() -> service.selectParticipants(request().setPerformanceYear(2026).build()))
                .code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(
            Failure.of(() ->
                    service.getParticipantList(
                        GetParticipantListRequest.newBuilder()
                            .setName("participantLists/9")
                            .build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void listsCandidatesInPages() {
    ParticipantList list = select(17);
    ListCandidatesRequest.Builder asked =
        ListCandidatesRequest.newBuilder().setParent(list.getName()).setPageSize(1);

    ListCandidatesResponse first = service.listCandidates(asked.build());
    ListCandidatesResponse second =
        service.listCandidates(asked.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getCandidates(0).getNpi()).isEqualTo(IN);
    assertThat(first.getCandidates(0).getTinClinicianCount()).isEqualTo(2);
    assertThat(first.getNextPageToken()).isNotEmpty().doesNotContain(IN);
    assertThat(second.getCandidatesList()).extracting(Candidate::getNpi).containsExactly(OUT);
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(
            service
                .listCandidates(
                    ListCandidatesRequest.newBuilder()
                        .setParent(list.getName())
                        .setEligible(false)
                        .build())
                .getCandidatesList())
        .extracting(Candidate::getNpi)
        .containsExactly(OUT);
  }

  @Test
  void listsListsTheNewestFirst() {
    select(17);
    ParticipantList second = select(18);

    ListParticipantListsResponse page =
        service.listParticipantLists(
            ListParticipantListsRequest.newBuilder().setPageSize(1).build());

    assertThat(page.getParticipantListsList()).containsExactly(second);
    assertThat(
            service
                .listParticipantLists(
                    ListParticipantListsRequest.newBuilder()
                        .setPageSize(1)
                        .setPageToken(page.getNextPageToken())
                        .build())
                .getParticipantListsList())
        .extracting(ParticipantList::getName)
        .containsExactly("participantLists/1");
    assertThat(
            service
                .listParticipantLists(
                    ListParticipantListsRequest.newBuilder()
                        .setKind(ParticipantListKind.PARTICIPANT_LIST_KIND_PRELIMINARY)
                        .build())
                .getParticipantListsList())
        .isEmpty();
  }

  @Test
  void explainsHowFarAwayTheOtherAnswerIs() {
    ParticipantList list = select(17);

    ExplainEligibilityResponse answer =
        service.explainEligibility(
            ExplainEligibilityRequest.newBuilder()
                .setParticipantList(list.getName())
                .setTin(TIN)
                .setNpi(OUT)
                .build());

    CriterionVerdict episodes =
        answer.getCandidates(0).getVerdictsList().stream()
            .filter(verdict ->
                verdict.getCriterion() == EligibilityCriterion.ELIGIBILITY_CRITERION_EPISODES)
            .findFirst()
            .orElseThrow();
    assertThat(episodes.getMet()).isFalse();
    assertThat(episodes.getDistance()).isEqualTo("17 of 20 episodes: 3 short");
    assertThat(episodes.getSourcesList()).hasSize(17);
    assertThat(answer.getExplanations(0).getValue()).isEqualTo("no");
    assertThat(
            Failure.of(() ->
                    service.explainEligibility(
                        ExplainEligibilityRequest.newBuilder()
                            .setParticipantList(list.getName())
                            .setTin(TIN)
                            .setNpi("0000000000")
                            .build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void tellsTheTwoFacts() {
    select(17);

    GetParticipationResponse in =
        service.getParticipation(
            GetParticipationRequest.newBuilder().setTin(TIN).setNpi(IN).build());
    GetParticipationResponse out =
        service.getParticipation(
            GetParticipationRequest.newBuilder().setTin(TIN).setNpi(OUT).build());

    assertThat(in.getEverSelected()).isTrue();
    assertThat(in.getFirstPerformanceYear()).isEqualTo(2027);
    assertThat(in.getStandings(0).getEligible()).isTrue();
    assertThat(out.getEverSelected()).isFalse();
    assertThat(out.getFirstPerformanceYear()).isZero();
    assertThat(out.getStandings(0).getEligible()).isFalse();
  }

  @Test
  void streamsDifferences() {
    ParticipantList before = select(17);
    ParticipantList after = select(20);

    var changes =
        service.compareParticipantLists(
            CompareParticipantListsRequest.newBuilder()
                .setBefore(before.getName())
                .setAfter(after.getName())
                .build());

    var change = changes.next().getChange();
    assertThat(change.getKind())
        .isEqualTo(ParticipantListChangeKind.PARTICIPANT_LIST_CHANGE_KIND_JOINED);
    assertThat(change.getNpi()).isEqualTo(OUT);
    assertThat(change.getBefore().getEpisodeCount()).isEqualTo(17);
    assertThat(change.getAfter().getEpisodeCount()).isEqualTo(20);
    assertThat(changes.hasNext()).isFalse();
    assertThat(audited("CompareParticipantLists"))
        .containsExactly(
            "participantLists/1 participantLists/2 STARTED",
            "participantLists/1 participantLists/2 OK");
  }

  private List<String> audited(String method) {
    return trail.events().stream()
        .filter(event -> event.method().endsWith("/" + method))
        .map(event -> event.resource() + " " + event.outcome())
        .toList();
  }

  @Test
  void reconcilesWithTheListOfCms() {
    ParticipantList list = select(17);
    files.with(
        ProgrammeFile.CMS_PARTICIPANTS,
        List.of(
            OUT
                + ",ANN,EXAMPLE,NY,Heart Failure,ACME,Yes,No,"
                + "Null,Null,Null,Null,Null,Null,Null,Null"));
    CmsParticipantFile file =
        service.importCmsParticipants(
            ImportCmsParticipantsRequest.newBuilder().setInputDirectory("in").build());

    List<ReconciledParticipant> entries = new ArrayList<>();
    Iterator<ReconcileParticipantListResponse> stream =
        service.reconcileParticipantList(
            ReconcileParticipantListRequest.newBuilder()
                .setParticipantList(list.getName())
                .setCmsParticipantFile(file.getName())
                .build());
    stream.forEachRemaining(entry -> entries.add(entry.getParticipant()));

    assertThat(file.getName()).isEqualTo("cmsParticipantFiles/1");
    assertThat(entries)
        .extracting(ReconciledParticipant::getPlace)
        .containsExactly(
            ReconciledPlace.RECONCILED_PLACE_OURS_ONLY,
            ReconciledPlace.RECONCILED_PLACE_THEIRS_ONLY);
    assertThat(entries.getFirst().getTin()).isEqualTo(TIN);
    assertThat(entries.getLast().getOrganization()).isEqualTo("ACME");
    assertThat(entries.getLast().getReasons(0)).contains("17 of 20 episodes: 3 short");
    assertThat(entries.getLast().getCandidates(0).getVerdictsCount()).isEqualTo(5);
    assertThat(audited("ReconcileParticipantList"))
        .containsExactly(
            "participantLists/1 cmsParticipantFiles/1 STARTED",
            "participantLists/1 cmsParticipantFiles/1 OK");
  }
}
