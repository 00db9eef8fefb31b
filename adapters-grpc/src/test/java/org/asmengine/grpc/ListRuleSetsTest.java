package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.ListRuleSetsResponse;
import org.asmengine.proto.v1.RuleSet;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc.RuleSetServiceBlockingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GrpcServerTest
class ListRuleSetsTest {

  private final RuleSetServiceBlockingStub service;

  ListRuleSetsTest(Client client) {
    this.service = RuleSetServiceGrpc.newBlockingStub(client.channel());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 100, Integer.MAX_VALUE})
  void listsAllOnOnePageWhereTheyFit(int pageSize) {
    ListRuleSetsResponse page = list(pageSize, "");

    assertThat(page.getRuleSetsList())
        .extracting(RuleSet::getName)
        .containsExactly("ruleSets/2027", "ruleSets/2028", "ruleSets/2029");
    assertThat(page.getNextPageToken()).isEmpty();
  }

  @Test
  void listsWhatGetGives() {
    assertThat(list(0, "").getRuleSets(0))
        .isEqualTo(
            service.getRuleSet(GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build()));
  }

  @Test
  void goesOnWhereThePageBeforeEnds() {
    ListRuleSetsResponse first = list(2, "");
    ListRuleSetsResponse second = list(2, first.getNextPageToken());

    assertThat(first.getRuleSetsList())
        .extracting(RuleSet::getPerformanceYear)
        .containsExactly(2027, 2028);
    assertThat(second.getRuleSetsList())
        .extracting(RuleSet::getPerformanceYear)
        .containsExactly(2029);
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void refusesANegativePageSize() {
    Failure failure = Failure.of(() -> list(-1, ""));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("INVALID_FIELD");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField, FieldViolation::getDescription)
        .containsExactly(tuple("page_size", "allowed: 0 or more"));
  }

  @Test
  void refusesATokenThatIsNoBase64() {
    refusesToken("***");
  }

  @Test
  void refusesATokenOfAnotherList() {
    refusesToken(Base64.getUrlEncoder().encodeToString("runs/1".getBytes(StandardCharsets.UTF_8)));
  }

  private void refusesToken(String token) {
    Failure failure = Failure.of(() -> list(0, token));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("page_token");
  }

  private ListRuleSetsResponse list(int pageSize, String pageToken) {
    return service.listRuleSets(
        ListRuleSetsRequest.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build());
  }
}
