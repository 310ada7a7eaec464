/** What a command needs that spl-run has not: an error that says so (SPL4003). A library's user can supply the command. */
const SERVER = 'a Splunk server';
const JOBS = 'the stored results of a Splunk server';
const INDEX = 'the index files of a Splunk server';
const MLTK = "Splunk's Machine Learning Toolkit";

/** Commands by name, with what they need. */
export const OUTSIDE_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['rest', SERVER],
  ['history', SERVER],
  ['typeahead', SERVER],
  ['searchtxn', `${SERVER} and its transaction types`],
  ['loadjob', JOBS],
  ['dbinspect', INDEX],
  ['walklex', INDEX],
  ['tscollect', INDEX],
  ['mcollect', 'a metric index of a Splunk server'],
  ['meventcollect', 'a metric index of a Splunk server'],
  ['script', 'a script that is installed on a Splunk server'],
  ['run', 'a script that is installed on a Splunk server'],
  ['sendemail', `${SERVER} that sends mail`],
  ['sendalert', `${SERVER} and its alert actions`],
  ['apply', `a model of ${MLTK}`],
  ['fit', MLTK],
  ['summary', `a model of ${MLTK}`],
  ['inputintelligence', 'the threat intelligence of Splunk Enterprise Security'],
  ['dbxquery', 'Splunk DB Connect'],
  ['ldapsearch', 'the add-on for Active Directory'],
  ['cyberchef', 'the CyberChef add-on'],
  ['geom', 'the shapes of a map on a Splunk server'],
  ['geomfilter', 'the shapes of a map on a Splunk server'],
  ['pivot', 'the pivot of a data model on a Splunk server'],
  ['scrub', 'the dictionaries of a Splunk server'],
]);

/** Commands that learn from data by ways that are not documented, with what can be written in their place. */
export const LEARNING_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['erex', 'write the regular expression that Splunk reports for it with rex'],
  ['findtypes', 'write event types into eventtypes.conf'],
  ['typelearner', 'write event types into eventtypes.conf'],
  ['kmeans', 'cluster the results outside of the search'],
  ['cluster', 'group by what the events have in common: stats count by ...'],
  ['arules', 'count combinations with stats'],
  ['associate', 'compare with contingency or correlate'],
  ['analyzefields', 'compare with stats and contingency'],
  ['anomalies', 'compare with eventstats avg(x), stdev(x)'],
  ['anomalousvalue', 'compare with eventstats avg(x), stdev(x)'],
  ['cofilter', 'count pairs with stats'],
  ['relevancy', 'sort by a field that says it'],
  ['x11', 'remove the trend with trendline'],
  ['predict', 'extend the trend with trendline'],
]);
