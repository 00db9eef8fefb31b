package org.asmengine.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptMySqlTest {

  private static final Path ANY_PROGRAM = Path.of("/bin/sh");

  @TempDir private Path project;

  @Test
  void findsTheScriptOfThisProject() {
    assertThat(new ScriptMySql(Path.of(""), ANY_PROGRAM).script())
        .hasValueSatisfying(script -> assertThat(script).endsWith(Path.of("dev", "mysql-up")));
  }

  @Test
  void runsTheScriptFromAnyDepthAndTakesWhatItPrints() throws IOException {
    script(
        "echo some progress >&2; echo \"export ASM_MYSQL_URL='jdbc:mysql://db/asm?a=b' "
            + "ASM_DB_USER='me' ASM_DB_PASSWORD='it'\"");
    Path deep = Files.createDirectories(project.resolve("module/target"));

    assertThat(new ScriptMySql(deep, ANY_PROGRAM).find())
        .contains(new MySqlDatabase("jdbc:mysql://db/asm?a=b", "me", "it"));
  }

  @Test
  void aFailureOfTheScriptIsShown() throws IOException {
    script("echo no space left >&2; exit 1");

    assertThatThrownBy(new ScriptMySql(project, ANY_PROGRAM)::find)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mysql-up failed")
        .hasMessageContaining("no space left");
  }

  @Test
  void isClosedWithoutAptOrOutsideTheProject() {
    assertThat(new ScriptMySql(Path.of(""), project.resolve("apt-get")).find()).isEmpty();
    assertThat(new ScriptMySql(project, ANY_PROGRAM).find()).isEmpty();
  }

  @Test
  void readsVariables() {
    assertThat(ScriptMySql.variables("export A='x y' B_C='' D='&?='\n"))
        .isEqualTo(Map.of("A", "x y", "B_C", "", "D", "&?="));
  }

  private void script(String body) throws IOException {
    Files.createFile(project.resolve("asm"));
    Path script = Files.createDirectory(project.resolve("dev")).resolve("mysql-up");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
