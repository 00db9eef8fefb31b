package org.asmengine.qpp.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.benchmark.BenchmarkFormat;
import org.asmengine.application.benchmark.ProvenanceChoice;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Findings;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.qpp.json.JsonDocument;
import org.asmengine.qpp.json.JsonNode;
import org.asmengine.qpp.json.JsonNode.JsonArray;
import org.asmengine.qpp.json.Limits;
import org.asmengine.qpp.json.Members;

/**
 * The benchmark files of CMS's qpp-measures-data: an array of benchmarks, or an object that holds
 * one beside where it comes from.
 */
public final class BenchmarkJson implements BenchmarkFormat {

  private static final int DEPTH = 8;
  private static final long TOKENS = 2_000_000;
  private static final Limits LIMITS = new Limits(MOST_BYTES, DEPTH, TOKENS);

  @Override
  public Reading read(byte[] json, ProvenanceChoice provenance) {
    Findings findings = new Findings();
    Optional<JsonNode> root = JsonDocument.read(json, LIMITS, findings);
    Field<String> source = Field.none();
    Field<String> commit = Field.none();
    List<HistoricalBenchmark> benchmarks = new ArrayList<>();
    if (root.isPresent() && root.get() instanceof JsonArray array) {
      benchmarks.addAll(new BenchmarkReader(findings, provenance).read(array.items()));
    } else if (root.isPresent()) {
      Optional<Members> members = Members.object(root.get(), findings);
      if (members.isPresent()) {
        Members file = members.get();
        source = file.text("source");
        commit = file.text("commit");
        file.text("note");
        file.items("exclusions");
        findings
            .required(file.items("benchmarks"))
            .ifPresent(
                items -> benchmarks.addAll(new BenchmarkReader(findings, provenance).read(items)));
        file.end();
      }
    }
    return new Reading(source.value(), commit.value(), benchmarks, findings.all());
  }
}
