/**
 * The report: one JSON file for each handler class, written beside the class files if the option {@code wsk.report} is on, and
 * read again by the commands. The records say what is in it; {@code ReportPlanner} makes them of what the stages have decided,
 * {@code ReportJson} and {@code ReportParser} are the format.
 */
@NullMarked
package io.wsk.processor.report;

import org.jspecify.annotations.NullMarked;
