package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * A clinician's rows in the files of the selection.
 *
 * @param claims rows of claims.csv
 * @param episodes rows of episodes.csv
 * @param published rows of CMS's data set, none where it leaves the clinician out
 */
record SelectedClinician(List<String> claims, List<String> episodes, List<String> published) {}
