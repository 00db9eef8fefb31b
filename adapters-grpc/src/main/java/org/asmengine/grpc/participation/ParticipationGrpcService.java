package org.asmengine.grpc.participation;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.input.DataDirectories;
import org.asmengine.application.input.RecordSplitter;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.CmsFileId;
import org.asmengine.application.selection.CompareLists;
import org.asmengine.application.selection.ExplainEligibility;
import org.asmengine.application.selection.ImportCmsFile;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ListedCandidate;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.application.selection.ReconcileList;
import org.asmengine.application.selection.SelectParticipants;
import org.asmengine.application.selection.SelectionRequest;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;
import org.asmengine.grpc.call.AuditedCalls;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.score.ExplanationMessages;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.proto.v1.CmsParticipantFile;
import org.asmengine.proto.v1.CompareParticipantListsRequest;
import org.asmengine.proto.v1.CompareParticipantListsResponse;
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
import org.asmengine.proto.v1.ParticipationServiceGrpc;
import org.asmengine.proto.v1.ParticipationServiceGrpc.ParticipationServiceImplBase;
import org.asmengine.proto.v1.ReconcileParticipantListRequest;
import org.asmengine.proto.v1.ReconcileParticipantListResponse;
import org.asmengine.proto.v1.SelectParticipantsRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Serves lists of participants. */
@GrpcService
public final class ParticipationGrpcService extends ParticipationServiceImplBase {

  private static final String BETWEEN = " ";

  private final SelectParticipants selectParticipants;
  private final ImportCmsFile importCmsFile;
  private final ReadParticipants readParticipants;
  private final ExplainEligibility explainEligibility;
  private final CompareLists compareLists;
  private final ReconcileList reconcileList;
  private final DataDirectories directories;
  private final RecordSplitter splitter;
  private final MutationPolicy mutations;
  private final AuditedCalls audited;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public ParticipationGrpcService(
      SelectParticipants selectParticipants,
      ImportCmsFile importCmsFile,
      ReadParticipants readParticipants,
      ExplainEligibility explainEligibility,
      CompareLists compareLists,
      ReconcileList reconcileList,
      DataDirectories directories,
      RecordSplitter splitter,
      MutationPolicy mutations,
      AuditedCalls audited,
      CurrentCaller callers,
      PageTokens tokens) {
    this.selectParticipants = selectParticipants;
    this.importCmsFile = importCmsFile;
    this.readParticipants = readParticipants;
    this.explainEligibility = explainEligibility;
    this.compareLists = compareLists;
    this.reconcileList = reconcileList;
    this.directories = directories;
    this.splitter = splitter;
    this.mutations = mutations;
    this.audited = audited;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void selectParticipants(
      SelectParticipantsRequest request, StreamObserver<ParticipantList> observer) {
    String by = callers.get().name();
    mutations.answer(
        observer,
        Mutation.of(
                ParticipationServiceGrpc.getSelectParticipantsMethod(),
                request,
                () ->
                    named(
                        request.getValidateOnly(),
                        ParticipationMessages.message(
                            selectParticipants.select(selection(request, by)).list())))
            .creating(ParticipantList::getName));
  }

  /** What is only tried has no name. */
  private static ParticipantList named(boolean tried, ParticipantList list) {
    return tried ? list.toBuilder().clearName().build() : list;
  }

  private SelectionRequest selection(SelectParticipantsRequest request, String by) {
    return new SelectionRequest(
        PerformanceYear.of(request.getPerformanceYear()),
        ParticipationMessages.kind(request.getKind()).orElseThrow(),
        directories.files(request.getInputDirectory()),
        splitter,
        by,
        SelectionRequest.MAX_REJECTS,
        read -> {});
  }

  @Override
  public void importCmsParticipants(
      ImportCmsParticipantsRequest request, StreamObserver<CmsParticipantFile> observer) {
    String by = callers.get().name();
    mutations.answer(
        observer,
        Mutation.of(
                ParticipationServiceGrpc.getImportCmsParticipantsMethod(),
                request,
                () -> imported(request, by))
            .creating(CmsParticipantFile::getName));
  }

  private CmsParticipantFile imported(ImportCmsParticipantsRequest request, String by) {
    CmsParticipantFile file =
        ParticipationMessages.message(
            importCmsFile.read(directories.files(request.getInputDirectory()), by).file());
    return request.getValidateOnly() ? file.toBuilder().clearName().build() : file;
  }

  @Override
  public void getParticipantList(
      GetParticipantListRequest request, StreamObserver<ParticipantList> observer) {
    Reply.unary(
        request,
        observer,
        () -> ParticipationMessages.message(readParticipants.get(list(request.getName()))));
  }

  @Override
  public void listParticipantLists(
      ListParticipantListsRequest request, StreamObserver<ListParticipantListsResponse> observer) {
    Reply.unary(request, observer, () -> lists(request));
  }

  private ListParticipantListsResponse lists(ListParticipantListsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    Optional<Integer> before = pageRequest.after().map(Integer::valueOf);
    Optional<ListKind> kind = ParticipationMessages.kind(request.getKind());
    Page<org.asmengine.application.selection.ParticipantList> page =
        Page.of(
            readParticipants.all().stream()
                .filter(list -> before.isEmpty() || list.id().value() < before.get())
                .filter(list -> kind.isEmpty() || list.identity().kind() == kind.get())
                .filter(list ->
                    request.getPerformanceYear() == 0
                        || list.identity().year().value() == request.getPerformanceYear()),
            pageRequest);
    return ListParticipantListsResponse.newBuilder()
        .addAllParticipantLists(page.items().stream().map(ParticipationMessages::message).toList())
        .setNextPageToken(page.nextToken(last -> last.id().toString()))
        .build();
  }

  @Override
  public void listCandidates(
      ListCandidatesRequest request, StreamObserver<ListCandidatesResponse> observer) {
    Reply.unary(request, observer, () -> candidates(request));
  }

  private ListCandidatesResponse candidates(ListCandidatesRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    ListId id = readParticipants.get(list(request.getParent())).id();
    CandidateFilter filter =
        new CandidateFilter(
            CohortMessages.cohort(request.getCohort()),
            request.hasEligible() ? Optional.of(request.getEligible()) : Optional.empty(),
            Optional.of(request.getTin()).filter(Tin::isValid).map(Tin::of),
            Optional.of(request.getNpi()).filter(Npi::isValid).map(Npi::of));
    Page<ListedCandidate> page =
        Page.of(
            readParticipants
                .page(
                    id,
                    filter,
                    pageRequest.after().map(ParticipationGrpcService::position),
                    pageRequest.size() + 1)
                .stream(),
            pageRequest);
    return ListCandidatesResponse.newBuilder()
        .addAllCandidates(
            page.items().stream()
                .map(one ->
                    ParticipationMessages.message(one.candidate())
                        .setTinClinicianCount(one.practice().clinicians())
                        .build())
                .toList())
        .setNextPageToken(page.nextToken(last -> text(last.candidate().position())))
        .build();
  }

  private static String text(Candidate.Position position) {
    return String.join(
        BETWEEN,
        position.id().tin().value(),
        position.id().npi().value(),
        position.cohort().name());
  }

  private static Candidate.Position position(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    return new Candidate.Position(
        ParticipantId.of(parts.get(0), parts.get(1)), Cohort.valueOf(parts.get(2)));
  }

  @Override
  public void explainEligibility(
      ExplainEligibilityRequest request, StreamObserver<ExplainEligibilityResponse> observer) {
    Reply.unary(request, observer, () -> explain(request));
  }

  private ExplainEligibilityResponse explain(ExplainEligibilityRequest request) {
    ExplainEligibility.Answer answer =
        explainEligibility.explain(
            list(request.getParticipantList()),
            ParticipantId.of(request.getTin(), request.getNpi()));
    return ExplainEligibilityResponse.newBuilder()
        .addAllCandidates(
            answer.candidates().stream()
                .map(candidate -> ParticipationMessages.message(candidate).build())
                .toList())
        .addAllExplanations(
            answer.explanations().stream().map(ExplanationMessages::message).toList())
        .build();
  }

  @Override
  public void getParticipation(
      GetParticipationRequest request, StreamObserver<GetParticipationResponse> observer) {
    Reply.unary(request, observer, () -> participation(request));
  }

  private GetParticipationResponse participation(GetParticipationRequest request) {
    Participation participation =
        readParticipants.participation(ParticipantId.of(request.getTin(), request.getNpi()));
    return GetParticipationResponse.newBuilder()
        .setEverSelected(participation.everSelected())
        .setFirstPerformanceYear(
            participation.firstSelected().map(PerformanceYear::value).orElse(0))
        .addAllStandings(
            participation.standings().stream().map(ParticipationMessages::message).toList())
        .build();
  }

  @Override
  public void compareParticipantLists(
      CompareParticipantListsRequest request,
      StreamObserver<CompareParticipantListsResponse> observer) {
    audited.stream(
        ParticipationServiceGrpc.getCompareParticipantListsMethod(),
        request,
        String.join(BETWEEN, request.getBefore(), request.getAfter()),
        observer,
        stream ->
            compareLists.compare(
                list(request.getBefore()),
                list(request.getAfter()),
                change ->
                    stream.send(
                        CompareParticipantListsResponse.newBuilder()
                            .setChange(ParticipationMessages.message(change))
                            .build())));
  }

  @Override
  public void reconcileParticipantList(
      ReconcileParticipantListRequest request,
      StreamObserver<ReconcileParticipantListResponse> observer) {
    audited.stream(
        ParticipationServiceGrpc.getReconcileParticipantListMethod(),
        request,
        String.join(BETWEEN, request.getParticipantList(), request.getCmsParticipantFile()),
        observer,
        stream ->
            reconcileList.reconcile(
                list(request.getParticipantList()),
                new CmsFileId(
                    number(request.getCmsParticipantFile(), ParticipationMessages.CMS_FILES)),
                entry ->
                    stream.send(
                        ReconcileParticipantListResponse.newBuilder()
                            .setParticipant(ParticipationMessages.message(entry))
                            .build())));
  }

  private static ListId list(String name) {
    return new ListId(number(name, ParticipationMessages.LISTS));
  }

  /** The contract lets no other form through. */
  private static int number(String name, String collection) {
    return Integer.parseInt(name.substring(collection.length()));
  }
}
