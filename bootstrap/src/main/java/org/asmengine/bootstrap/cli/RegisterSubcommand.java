package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands on registers have: a database, who acts, and how the answer is printed. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class RegisterSubcommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  RegisterSubcommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public final Integer call() {
    if (by.isBlank()) {
      throw new UsageException("--by: found nothing; allowed: the name of who does it");
    }
    try (Engine engine = database.open()) {
      RegisterText text = answer(engine);
      out.println(json ? text.json() : text.lines(spec.usageMessage().width()));
      out.flush();
      return ExitCode.OK;
    }
  }

  /** What the command answers. */
  abstract RegisterText answer(Engine engine);

  /** Who acts, with all that a person on the machine may do. */
  final Caller caller() {
    return new Caller(by, EnumSet.allOf(Role.class), TinScope.all());
  }

  /**
   * Changes a register, and tells the entry as it is then: the change and its event in the audit
   * trail are kept together.
   */
  final <U, S> RegisterText change(
      Engine engine, Register<U, S> register, BiFunction<U, Caller, Entry<S>> effect) {
    Entry<S> changed =
        engine
            .useCase(AuditedChange.class)
            .make(
                by,
                spec.qualifiedName(),
                () -> effect.apply(engine.useCase(register.useCase()), caller()),
                entry -> register.collection() + "/" + entry.id());
    return register.text().apply(changed);
  }
}
