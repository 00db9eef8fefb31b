package org.asmengine.bootstrap.programme;

import java.time.Clock;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.selection.CmsFiles;
import org.asmengine.application.selection.CompareLists;
import org.asmengine.application.selection.ExplainEligibility;
import org.asmengine.application.selection.ImportCmsFile;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.application.selection.ReconcileList;
import org.asmengine.application.selection.SampleAreas;
import org.asmengine.application.selection.SelectParticipants;
import org.asmengine.application.transaction.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who takes part: the use cases of the selection. */
@Configuration(proxyBeanMethods = false)
public class SelectionConfiguration {

  @Bean
  SelectParticipants selectParticipants(
      RuleSetRepository ruleSets,
      ProgrammeRulesRepository programmeRules,
      ParticipantLists lists,
      Transactions transactions,
      Clock clock) {
    return new SelectParticipants(ruleSets, programmeRules, lists, transactions, clock);
  }

  @Bean
  ReadParticipants readParticipants(ParticipantLists lists) {
    return new ReadParticipants(lists);
  }

  @Bean
  ExplainEligibility explainEligibility(
      ParticipantLists lists, ProgrammeRulesRepository programmeRules) {
    return new ExplainEligibility(lists, programmeRules);
  }

  @Bean
  CompareLists compareLists(ParticipantLists lists) {
    return new CompareLists(lists);
  }

  @Bean
  ImportCmsFile importCmsFile(CmsFiles files, Clock clock) {
    return new ImportCmsFile(files, clock);
  }

  @Bean
  ReconcileList reconcileList(ParticipantLists lists, CmsFiles files, RuleSetRepository ruleSets) {
    return new ReconcileList(lists, files, ruleSets);
  }

  @Bean
  SampleAreas sampleAreas(ProgrammeRulesRepository programmeRules) {
    return new SampleAreas(programmeRules);
  }
}
