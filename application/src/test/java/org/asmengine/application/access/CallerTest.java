package org.asmengine.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.asmengine.domain.participation.Tin;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final Tin LISTED = Tin.of("123456789");
  private static final Tin OTHER = Tin.of("987654321");

  @Test
  void hasTheRolesThatItWasGivenAndNoOther() {
    Caller caller = caller(Set.of(Role.READER, Role.OPERATOR), TinScope.all());

    assertThat(EnumSet.allOf(Role.class).stream().filter(caller::has))
        .containsExactly(Role.READER, Role.OPERATOR);
  }

  @Test
  void seesTheTinsOfItsScope() {
    assertThat(TinScope.of(Set.of(LISTED)).allows(LISTED)).isTrue();
    assertThat(TinScope.of(Set.of(LISTED)).allows(OTHER)).isFalse();
    assertThat(TinScope.of(Set.of()).allows(LISTED)).isFalse();
    assertThat(TinScope.all().allows(OTHER)).isTrue();
  }

  @Test
  void onTheMachineItselfMayDoAll() {
    assertThat(Caller.local().roles()).containsExactlyInAnyOrder(Role.values());
    assertThat(Caller.local().tins().allows(OTHER)).isTrue();
  }

  @Test
  void actsInOneRoleAtATime() {
    Caller both = caller(Set.of(Role.SUBMITTER, Role.OPERATOR), TinScope.of(Set.of(LISTED)));

    assertThat(both.as(Role.SUBMITTER))
        .isEqualTo(caller(Set.of(Role.SUBMITTER), TinScope.of(Set.of(LISTED))));
    assertThat(both.as(Role.READER).roles()).isEmpty();
  }

  @Test
  void showsHowManyTinsItSeesAndNotWhich() {
    assertThat(caller(Set.of(Role.SUBMITTER), TinScope.of(Set.of(LISTED))))
        .asString()
        .contains("portal.example", "SUBMITTER", "1 TIN")
        .doesNotContain(LISTED.value().substring(0, 5), LISTED.value().substring(5));
  }

  private static Caller caller(Set<Role> roles, TinScope tins) {
    return new Caller("portal.example", roles, tins);
  }
}
