package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.selection.ImportCmsFile;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.application.selection.ReconcileList;
import org.asmengine.application.selection.ReconciledEntry;
import org.asmengine.batch.csv.CsvFiles;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm participants reconcile}: CMS's published list against ours. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Imports CMS's published data set of participants (16 columns) and compares it with a list of"
          + " ours: on both, on theirs only, on ours only, each with what a practice would need for"
          + " a dispute.",
      "",
      "CMS's file has no TIN: entries match by NPI and cohort, and among several practices of a"
          + " clinician by name. NPIs are printed in full: mind where they go."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such list",
      ExitCodes.INPUT,
      "4:the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm participants reconcile --performance-year 2027 --cms-file cms.csv",
      "  asm participants reconcile --list 3 --cms-file cms.csv --json"
    })
public final class ParticipantsReconcileCommand implements Callable<Integer> {

  private static final int ROWS_OF_A_TABLE = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final ListOptions chosen = new ListOptions();

  @Option(
      names = "--cms-file",
      required = true,
      paramLabel = "FILE",
      description = "CMS's data set of participants as CSV.")
  private @Nullable Path file;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + ROWS_OF_A_TABLE,
      description = "At most that many rows of the table (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Prints JSON, every entry.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ParticipantsReconcileCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    int most = Given.atLeastOne("--limit", limit);
    Path path = Given.value(file);
    if (!Files.isRegularFile(path)) {
      throw new EngineException(
          ErrorCode.FILE_MISSING, "--cms-file: found no file %s".formatted(path));
    }
    try (Engine engine = database.open()) {
      ParticipantList list = chosen.find(engine.useCase(ReadParticipants.class));
      ImportCmsFile importing = engine.useCase(ImportCmsFile.class);
      CsvFiles files = CsvFiles.in(path).with(ProgrammeFile.CMS_PARTICIPANTS, path);
      ImportCmsFile.Outcome imported =
          engine
              .useCase(AuditedChange.class)
              .make(
                  Caller.LOCAL_NAME,
                  "asm participants reconcile",
                  () -> importing.read(files, System.getProperty("user.name", "local")),
                  outcome -> "cmsParticipantFiles/" + outcome.file().id());
      List<ReconciledEntry> entries = new ArrayList<>();
      engine.useCase(ReconcileList.class).reconcile(list.id(), imported.file().id(), entries::add);
      if (json) {
        out.println(ReconciliationJson.of(list, imported.file(), entries).text());
      } else {
        print(list, imported, entries, most);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(
      ParticipantList list,
      ImportCmsFile.Outcome imported,
      List<ReconciledEntry> entries,
      int most) {
    long both = entries.stream().filter(one -> one.entry() instanceof Entry.OnBoth).count();
    long theirs = entries.stream().filter(one -> one.entry() instanceof Entry.TheirsOnly).count();
    out.println(
        "%s against CMS's file (import %s, %s, %d rejected)"
            .formatted(
                ListText.name(list),
                imported.file().id(),
                Figures.count(imported.file().records(), "row", "rows"),
                imported.file().rejected()));
    out.println(
        "  %s on both, %s on theirs only, %s on ours only"
            .formatted(
                Figures.count(both),
                Figures.count(theirs),
                Figures.count(entries.size() - both - theirs)));
    List<ReconciledEntry> told =
        entries.stream().filter(entry -> !entry.reasons().isEmpty()).limit(most).toList();
    if (told.isEmpty()) {
      return;
    }
    out.println();
    Table table = new Table(spec.usageMessage().width(), "npi", "cohort", "where", "why");
    for (ReconciledEntry one : told) {
      table.row(
          one.entry().npi().value(),
          one.entry().cohort().name(),
          ReconciliationJson.where(one.entry()),
          String.join("; ", one.reasons()));
    }
    table.lines().forEach(out::println);
  }
}
