package org.asmengine.application.submission.qpp;

import java.time.LocalDate;
import java.util.List;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Place;

/**
 * The measurements of one category that share a period.
 *
 * @param place where it starts
 * @param category {@code quality}, {@code ia} or {@code pi}
 * @param submissionMethod QPP's word for how the data came about
 * @param programName the programme
 * @param performanceStart the first day of the period
 * @param performanceEnd the last day
 * @param cehrtId the CMS id of the certified EHR technology
 * @param measurements the measurements
 */
public record QppMeasurementSet(
    Place place,
    Field<String> category,
    Field<String> submissionMethod,
    Field<String> programName,
    Field<LocalDate> performanceStart,
    Field<LocalDate> performanceEnd,
    Field<String> cehrtId,
    Field<List<QppMeasurement>> measurements) {}
