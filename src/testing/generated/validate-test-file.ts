// @ts-nocheck
// Written by npm run gen from the schema, with ajv.
import type { Validate } from '../../testing/schema/json-schema.ts';

/** Checks a value against the schema. */
export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"spl-run:schema/spl-test.v1.json","title":"spl-run unit tests (*.spltest.yml)","type":"object","additionalProperties":false,"required":["tests"],"properties":{"$schema":{"type":"string"},"search":{"type":"string","description":"path of the search: a .spl file, relative to the test file"},"spl":{"type":"string","description":"the search itself"},"apps":{"type":"array","items":{"type":"string"},"description":"Splunk apps as they lie on disk"},"content":{"type":"string","description":"a content repository (security_content, contentctl): its macros and lookups"},"macroFiles":{"type":"array","items":{"type":"string"},"description":"macros of .conf or .yml files, or of folders of them"},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"datamodels":{"type":"array","items":{"type":"string"},"description":"data models in Splunk's JSON format"},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"defaults":{"type":"object","description":"metadata of events that carry none","additionalProperties":false,"properties":{"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},"limits":{"enum":["splunk","unlimited"],"default":"splunk"},"strict":{"type":"boolean","default":false,"description":"a guess or an approximation fails the test"},"tests":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","given","expect"],"properties":{"name":{"type":"string","minLength":1},"given":{"oneOf":[{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}}}]},"expect":{"oneOf":[{"enum":["empty","any","snapshot"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"count":{"oneOf":[{"type":"integer","minimum":0},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}}}]},"rows":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"all rows; fields that are not named may hold anything"},"ordered":{"type":"boolean","default":false,"description":"the rows come in this order"},"columns":{"enum":["subset","exact"],"default":"subset","description":"exact: rows have no other fields"},"contains":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"each of these is a row"},"excludes":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"none of these is a row"},"fields":{"type":"array","items":{"type":"string"},"description":"fields that have a value in every row"},"snapshot":{"type":"boolean"},"error":{"type":"string","description":"the search fails with this code, or with a message that has this text"},"warnings":{"enum":["none","any"],"default":"any"}}}]},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"skip":{"type":["boolean","string"],"description":"true, or why"},"only":{"type":"boolean","description":"leaves the other tests of the file out; an error with --ci"},"todo":{"type":"boolean","description":"the test is known to fail"},"timeout":{"type":"integer","minimum":1,"description":"milliseconds that the search may take"},"tags":{"type":"array","items":{"type":"string"}}}}}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spl-run:schema/spl-test.v1.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tests"},message:"must have required property '"+"tests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.search !== undefined){
if(typeof data.search !== "string"){
const err3 = {instancePath:instancePath+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.spl !== undefined){
if(typeof data.spl !== "string"){
const err4 = {instancePath:instancePath+"/spl",schemaPath:"#/properties/spl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apps !== undefined){
let data3 = data.apps;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err5 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "string"){
const err7 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.macroFiles !== undefined){
let data6 = data.macroFiles;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err8 = {instancePath:instancePath+"/macroFiles/" + i1,schemaPath:"#/properties/macroFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/macroFiles",schemaPath:"#/properties/macroFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.macros !== undefined){
let data8 = data.macros;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
const _errs22 = errors;
let valid6 = false;
let passing0 = null;
const _errs23 = errors;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs23 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
}
const _errs25 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.definition === undefined){
const err11 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data9){
if(!(((key2 === "definition") || (key2 === "args")) || (key2 === "iseval"))){
const err12 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.definition !== undefined){
if(typeof data9.definition !== "string"){
const err13 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.args !== undefined){
let data11 = data9.args;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(typeof data11[i2] !== "string"){
const err14 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i2,schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.iseval !== undefined){
if(typeof data9.iseval !== "boolean"){
const err16 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs25 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
}
}
if(!valid6){
const err18 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.lookups !== undefined){
let data14 = data.lookups;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
let data15 = data14[key3];
const _errs40 = errors;
let valid11 = false;
let passing1 = null;
const _errs41 = errors;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs41 === errors;
if(_valid1){
valid11 = true;
passing1 = 0;
}
const _errs43 = errors;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err21 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs43 === errors;
if(_valid1 && valid11){
valid11 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid11 = true;
passing1 = 1;
}
const _errs47 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(((((((key4 === "file") || (key4 === "rows")) || (key4 === "match_type")) || (key4 === "case_sensitive_match")) || (key4 === "max_matches")) || (key4 === "min_matches")) || (key4 === "default_match"))){
const err23 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.file !== undefined){
if(typeof data15.file !== "string"){
const err24 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data15.rows !== undefined){
let data18 = data15.rows;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err25 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i4,schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.match_type !== undefined){
if(typeof data15.match_type !== "string"){
const err27 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.case_sensitive_match !== undefined){
if(typeof data15.case_sensitive_match !== "boolean"){
const err28 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.max_matches !== undefined){
let data22 = data15.max_matches;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err29 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err30 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data15.min_matches !== undefined){
let data23 = data15.min_matches;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err31 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err32 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data15.default_match !== undefined){
if(typeof data15.default_match !== "string"){
const err33 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid1 = _errs47 === errors;
if(_valid1 && valid11){
valid11 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid11 = true;
passing1 = 2;
}
}
}
if(!valid11){
const err35 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/lookups",schemaPath:"#/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.datamodels !== undefined){
let data25 = data.datamodels;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
if(typeof data25[i5] !== "string"){
const err37 = {instancePath:instancePath+"/datamodels/" + i5,schemaPath:"#/properties/datamodels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/datamodels",schemaPath:"#/properties/datamodels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.now !== undefined){
let data27 = data.now;
if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){
const err39 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: schema31.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.tz !== undefined){
if(typeof data.tz !== "string"){
const err40 = {instancePath:instancePath+"/tz",schemaPath:"#/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.earliest !== undefined){
let data29 = data.earliest;
if((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))){
const err41 = {instancePath:instancePath+"/earliest",schemaPath:"#/properties/earliest/type",keyword:"type",params:{type: schema31.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.latest !== undefined){
let data30 = data.latest;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err42 = {instancePath:instancePath+"/latest",schemaPath:"#/properties/latest/type",keyword:"type",params:{type: schema31.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.defaults !== undefined){
let data31 = data.defaults;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key5 in data31){
if(!((((key5 === "index") || (key5 === "sourcetype")) || (key5 === "source")) || (key5 === "host"))){
const err43 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data31.index !== undefined){
if(typeof data31.index !== "string"){
const err44 = {instancePath:instancePath+"/defaults/index",schemaPath:"#/properties/defaults/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data31.sourcetype !== undefined){
if(typeof data31.sourcetype !== "string"){
const err45 = {instancePath:instancePath+"/defaults/sourcetype",schemaPath:"#/properties/defaults/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data31.source !== undefined){
if(typeof data31.source !== "string"){
const err46 = {instancePath:instancePath+"/defaults/source",schemaPath:"#/properties/defaults/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data31.host !== undefined){
if(typeof data31.host !== "string"){
const err47 = {instancePath:instancePath+"/defaults/host",schemaPath:"#/properties/defaults/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.limits !== undefined){
let data36 = data.limits;
if(!((data36 === "splunk") || (data36 === "unlimited"))){
const err49 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.strict !== undefined){
if(typeof data.strict !== "boolean"){
const err50 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.tests !== undefined){
let data38 = data.tests;
if(Array.isArray(data38)){
if(data38.length < 1){
const err51 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.name === undefined){
const err52 = {instancePath:instancePath+"/tests/" + i6,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data39.given === undefined){
const err53 = {instancePath:instancePath+"/tests/" + i6,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data39.expect === undefined){
const err54 = {instancePath:instancePath+"/tests/" + i6,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key6 in data39){
if(!(func1.call(schema31.properties.tests.items.properties, key6))){
const err55 = {instancePath:instancePath+"/tests/" + i6,schemaPath:"#/properties/tests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data39.name !== undefined){
let data40 = data39.name;
if(typeof data40 === "string"){
if(data40.length < 1){
const err56 = {instancePath:instancePath+"/tests/" + i6+"/name",schemaPath:"#/properties/tests/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/tests/" + i6+"/name",schemaPath:"#/properties/tests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data39.given !== undefined){
let data41 = data39.given;
const _errs100 = errors;
let valid23 = false;
let passing2 = null;
const _errs101 = errors;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key7 in data41){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[0].properties, key7))){
const err58 = {instancePath:instancePath+"/tests/" + i6+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data41.data !== undefined){
if(typeof data41.data !== "string"){
const err59 = {instancePath:instancePath+"/tests/" + i6+"/given/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data41.events !== undefined){
let data43 = data41.events;
if(Array.isArray(data43)){
const len7 = data43.length;
for(let i7=0; i7<len7; i7++){
let data44 = data43[i7];
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err60 = {instancePath:instancePath+"/tests/" + i6+"/given/events/" + i7,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/tests/" + i6+"/given/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data41.rows !== undefined){
let data45 = data41.rows;
if(Array.isArray(data45)){
const len8 = data45.length;
for(let i8=0; i8<len8; i8++){
let data46 = data45[i8];
if(!(data46 && typeof data46 == "object" && !Array.isArray(data46))){
const err62 = {instancePath:instancePath+"/tests/" + i6+"/given/rows/" + i8,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/tests/" + i6+"/given/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data41.raw !== undefined){
let data47 = data41.raw;
const _errs115 = errors;
let valid29 = false;
let passing3 = null;
const _errs116 = errors;
if(typeof data47 !== "string"){
const err64 = {instancePath:instancePath+"/tests/" + i6+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid3 = _errs116 === errors;
if(_valid3){
valid29 = true;
passing3 = 0;
}
const _errs118 = errors;
if(Array.isArray(data47)){
const len9 = data47.length;
for(let i9=0; i9<len9; i9++){
if(typeof data47[i9] !== "string"){
const err65 = {instancePath:instancePath+"/tests/" + i6+"/given/raw/" + i9,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/tests/" + i6+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid3 = _errs118 === errors;
if(_valid3 && valid29){
valid29 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid29 = true;
passing3 = 1;
}
}
if(!valid29){
const err67 = {instancePath:instancePath+"/tests/" + i6+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
}
if(data41.repeat !== undefined){
let data49 = data41.repeat;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.times === undefined){
const err68 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key8 in data49){
if(!((key8 === "times") || (key8 === "every"))){
const err69 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data49.times !== undefined){
let data50 = data49.times;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err70 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 1000000 || isNaN(data50)){
const err71 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err72 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data49.every !== undefined){
if(typeof data49.every !== "string"){
const err73 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/tests/" + i6+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data41.index !== undefined){
if(typeof data41.index !== "string"){
const err75 = {instancePath:instancePath+"/tests/" + i6+"/given/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data41.sourcetype !== undefined){
if(typeof data41.sourcetype !== "string"){
const err76 = {instancePath:instancePath+"/tests/" + i6+"/given/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data41.source !== undefined){
if(typeof data41.source !== "string"){
const err77 = {instancePath:instancePath+"/tests/" + i6+"/given/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data41.host !== undefined){
if(typeof data41.host !== "string"){
const err78 = {instancePath:instancePath+"/tests/" + i6+"/given/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/tests/" + i6+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid2 = _errs101 === errors;
if(_valid2){
valid23 = true;
passing2 = 0;
}
const _errs137 = errors;
if(Array.isArray(data41)){
if(data41.length < 1){
const err80 = {instancePath:instancePath+"/tests/" + i6+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len10 = data41.length;
for(let i10=0; i10<len10; i10++){
let data56 = data41[i10];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key9 in data56){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[1].items.properties, key9))){
const err81 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data56.data !== undefined){
if(typeof data56.data !== "string"){
const err82 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data56.events !== undefined){
let data58 = data56.events;
if(Array.isArray(data58)){
const len11 = data58.length;
for(let i11=0; i11<len11; i11++){
let data59 = data58[i11];
if(!(data59 && typeof data59 == "object" && !Array.isArray(data59))){
const err83 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/events/" + i11,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data56.rows !== undefined){
let data60 = data56.rows;
if(Array.isArray(data60)){
const len12 = data60.length;
for(let i12=0; i12<len12; i12++){
let data61 = data60[i12];
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err85 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/rows/" + i12,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data56.raw !== undefined){
let data62 = data56.raw;
const _errs153 = errors;
let valid40 = false;
let passing4 = null;
const _errs154 = errors;
if(typeof data62 !== "string"){
const err87 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var _valid4 = _errs154 === errors;
if(_valid4){
valid40 = true;
passing4 = 0;
}
const _errs156 = errors;
if(Array.isArray(data62)){
const len13 = data62.length;
for(let i13=0; i13<len13; i13++){
if(typeof data62[i13] !== "string"){
const err88 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/raw/" + i13,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid4 = _errs156 === errors;
if(_valid4 && valid40){
valid40 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid40 = true;
passing4 = 1;
}
}
if(!valid40){
const err90 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
errors = _errs153;
if(vErrors !== null){
if(_errs153){
vErrors.length = _errs153;
}
else {
vErrors = null;
}
}
}
}
if(data56.repeat !== undefined){
let data64 = data56.repeat;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.times === undefined){
const err91 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key10 in data64){
if(!((key10 === "times") || (key10 === "every"))){
const err92 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data64.times !== undefined){
let data65 = data64.times;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err93 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 1000000 || isNaN(data65)){
const err94 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err95 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data64.every !== undefined){
if(typeof data64.every !== "string"){
const err96 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data56.index !== undefined){
if(typeof data56.index !== "string"){
const err98 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data56.sourcetype !== undefined){
if(typeof data56.sourcetype !== "string"){
const err99 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data56.source !== undefined){
if(typeof data56.source !== "string"){
const err100 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data56.host !== undefined){
if(typeof data56.host !== "string"){
const err101 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10+"/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/tests/" + i6+"/given/" + i10,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/tests/" + i6+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid2 = _errs137 === errors;
if(_valid2 && valid23){
valid23 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid23 = true;
passing2 = 1;
}
}
if(!valid23){
const err104 = {instancePath:instancePath+"/tests/" + i6+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
else {
errors = _errs100;
if(vErrors !== null){
if(_errs100){
vErrors.length = _errs100;
}
else {
vErrors = null;
}
}
}
}
if(data39.expect !== undefined){
let data71 = data39.expect;
const _errs176 = errors;
let valid44 = false;
let passing5 = null;
const _errs177 = errors;
if(!(((data71 === "empty") || (data71 === "any")) || (data71 === "snapshot"))){
const err105 = {instancePath:instancePath+"/tests/" + i6+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid5 = _errs177 === errors;
if(_valid5){
valid44 = true;
passing5 = 0;
}
const _errs178 = errors;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(Object.keys(data71).length < 1){
const err106 = {instancePath:instancePath+"/tests/" + i6+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
for(const key11 in data71){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties, key11))){
const err107 = {instancePath:instancePath+"/tests/" + i6+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data71.count !== undefined){
let data72 = data71.count;
const _errs182 = errors;
let valid46 = false;
let passing6 = null;
const _errs183 = errors;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err108 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err109 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var _valid6 = _errs183 === errors;
if(_valid6){
valid46 = true;
passing6 = 0;
}
const _errs185 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(Object.keys(data72).length < 1){
const err110 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key12 in data72){
if(!((key12 === "min") || (key12 === "max"))){
const err111 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data72.min !== undefined){
let data73 = data72.min;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err112 = {instancePath:instancePath+"/tests/" + i6+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 0 || isNaN(data73)){
const err113 = {instancePath:instancePath+"/tests/" + i6+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
if(data72.max !== undefined){
let data74 = data72.max;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err114 = {instancePath:instancePath+"/tests/" + i6+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
const err115 = {instancePath:instancePath+"/tests/" + i6+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
}
else {
const err116 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid6 = _errs185 === errors;
if(_valid6 && valid46){
valid46 = false;
passing6 = [passing6, 1];
}
else {
if(_valid6){
valid46 = true;
passing6 = 1;
}
}
if(!valid46){
const err117 = {instancePath:instancePath+"/tests/" + i6+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf",keyword:"oneOf",params:{passingSchemas: passing6},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
else {
errors = _errs182;
if(vErrors !== null){
if(_errs182){
vErrors.length = _errs182;
}
else {
vErrors = null;
}
}
}
}
if(data71.rows !== undefined){
let data75 = data71.rows;
if(Array.isArray(data75)){
const len14 = data75.length;
for(let i14=0; i14<len14; i14++){
let data76 = data75[i14];
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key13 in data76){
let data77 = data76[key13];
const _errs198 = errors;
let valid51 = false;
let passing7 = null;
const _errs199 = errors;
if((((typeof data77 !== "string") && (!((typeof data77 == "number") && (isFinite(data77))))) && (typeof data77 !== "boolean")) && (data77 !== null)){
const err118 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var _valid7 = _errs199 === errors;
if(_valid7){
valid51 = true;
passing7 = 0;
}
const _errs201 = errors;
if(Array.isArray(data77)){
const len15 = data77.length;
for(let i15=0; i15<len15; i15++){
let data78 = data77[i15];
if((((typeof data78 !== "string") && (!((typeof data78 == "number") && (isFinite(data78))))) && (typeof data78 !== "boolean")) && (data78 !== null)){
const err119 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid7 = _errs201 === errors;
if(_valid7 && valid51){
valid51 = false;
passing7 = [passing7, 1];
}
else {
if(_valid7){
valid51 = true;
passing7 = 1;
}
const _errs205 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(Object.keys(data77).length < 1){
const err121 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
for(const key14 in data77){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties, key14))){
const err122 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data77.$regex !== undefined){
if(typeof data77.$regex !== "string"){
const err123 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data77.$like !== undefined){
if(typeof data77.$like !== "string"){
const err124 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data77.$gt !== undefined){
let data81 = data77.$gt;
if((typeof data81 !== "string") && (!((typeof data81 == "number") && (isFinite(data81))))){
const err125 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data77.$gte !== undefined){
let data82 = data77.$gte;
if((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))){
const err126 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data77.$lt !== undefined){
let data83 = data77.$lt;
if((typeof data83 !== "string") && (!((typeof data83 == "number") && (isFinite(data83))))){
const err127 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data77.$lte !== undefined){
let data84 = data77.$lte;
if((typeof data84 !== "string") && (!((typeof data84 == "number") && (isFinite(data84))))){
const err128 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data77.$ne !== undefined){
let data85 = data77.$ne;
if((((typeof data85 !== "string") && (!((typeof data85 == "number") && (isFinite(data85))))) && (typeof data85 !== "boolean")) && (data85 !== null)){
const err129 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data77.$in !== undefined){
let data86 = data77.$in;
if(Array.isArray(data86)){
const len16 = data86.length;
for(let i16=0; i16<len16; i16++){
let data87 = data86[i16];
if((((typeof data87 !== "string") && (!((typeof data87 == "number") && (isFinite(data87))))) && (typeof data87 !== "boolean")) && (data87 !== null)){
const err130 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i16,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data77.$any !== undefined){
if(typeof data77.$any !== "boolean"){
const err132 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data77.$contains !== undefined){
let data89 = data77.$contains;
if((((typeof data89 !== "string") && (!((typeof data89 == "number") && (isFinite(data89))))) && (typeof data89 !== "boolean")) && (data89 !== null)){
const err133 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data77.$values !== undefined){
let data90 = data77.$values;
if(Array.isArray(data90)){
const len17 = data90.length;
for(let i17=0; i17<len17; i17++){
let data91 = data90[i17];
if((((typeof data91 !== "string") && (!((typeof data91 == "number") && (isFinite(data91))))) && (typeof data91 !== "boolean")) && (data91 !== null)){
const err134 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i17,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data77.$length !== undefined){
let data92 = data77.$length;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err136 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 0 || isNaN(data92)){
const err137 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
if(data77.$near !== undefined){
let data93 = data77.$near;
if(!((typeof data93 == "number") && (isFinite(data93)))){
const err138 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid7 = _errs205 === errors;
if(_valid7 && valid51){
valid51 = false;
passing7 = [passing7, 2];
}
else {
if(_valid7){
valid51 = true;
passing7 = 2;
}
}
}
if(!valid51){
const err140 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing7},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
else {
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err141 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows/" + i14,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/tests/" + i6+"/expect/rows",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data71.ordered !== undefined){
if(typeof data71.ordered !== "boolean"){
const err143 = {instancePath:instancePath+"/tests/" + i6+"/expect/ordered",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/ordered/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data71.columns !== undefined){
let data95 = data71.columns;
if(!((data95 === "subset") || (data95 === "exact"))){
const err144 = {instancePath:instancePath+"/tests/" + i6+"/expect/columns",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/columns/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.columns.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data71.contains !== undefined){
let data96 = data71.contains;
if(Array.isArray(data96)){
const len18 = data96.length;
for(let i18=0; i18<len18; i18++){
let data97 = data96[i18];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key15 in data97){
let data98 = data97[key15];
const _errs247 = errors;
let valid62 = false;
let passing8 = null;
const _errs248 = errors;
if((((typeof data98 !== "string") && (!((typeof data98 == "number") && (isFinite(data98))))) && (typeof data98 !== "boolean")) && (data98 !== null)){
const err145 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid8 = _errs248 === errors;
if(_valid8){
valid62 = true;
passing8 = 0;
}
const _errs250 = errors;
if(Array.isArray(data98)){
const len19 = data98.length;
for(let i19=0; i19<len19; i19++){
let data99 = data98[i19];
if((((typeof data99 !== "string") && (!((typeof data99 == "number") && (isFinite(data99))))) && (typeof data99 !== "boolean")) && (data99 !== null)){
const err146 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid8 = _errs250 === errors;
if(_valid8 && valid62){
valid62 = false;
passing8 = [passing8, 1];
}
else {
if(_valid8){
valid62 = true;
passing8 = 1;
}
const _errs254 = errors;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(Object.keys(data98).length < 1){
const err148 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
for(const key16 in data98){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties, key16))){
const err149 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data98.$regex !== undefined){
if(typeof data98.$regex !== "string"){
const err150 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data98.$like !== undefined){
if(typeof data98.$like !== "string"){
const err151 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data98.$gt !== undefined){
let data102 = data98.$gt;
if((typeof data102 !== "string") && (!((typeof data102 == "number") && (isFinite(data102))))){
const err152 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data98.$gte !== undefined){
let data103 = data98.$gte;
if((typeof data103 !== "string") && (!((typeof data103 == "number") && (isFinite(data103))))){
const err153 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data98.$lt !== undefined){
let data104 = data98.$lt;
if((typeof data104 !== "string") && (!((typeof data104 == "number") && (isFinite(data104))))){
const err154 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data98.$lte !== undefined){
let data105 = data98.$lte;
if((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))){
const err155 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data98.$ne !== undefined){
let data106 = data98.$ne;
if((((typeof data106 !== "string") && (!((typeof data106 == "number") && (isFinite(data106))))) && (typeof data106 !== "boolean")) && (data106 !== null)){
const err156 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data98.$in !== undefined){
let data107 = data98.$in;
if(Array.isArray(data107)){
const len20 = data107.length;
for(let i20=0; i20<len20; i20++){
let data108 = data107[i20];
if((((typeof data108 !== "string") && (!((typeof data108 == "number") && (isFinite(data108))))) && (typeof data108 !== "boolean")) && (data108 !== null)){
const err157 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i20,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data98.$any !== undefined){
if(typeof data98.$any !== "boolean"){
const err159 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data98.$contains !== undefined){
let data110 = data98.$contains;
if((((typeof data110 !== "string") && (!((typeof data110 == "number") && (isFinite(data110))))) && (typeof data110 !== "boolean")) && (data110 !== null)){
const err160 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data98.$values !== undefined){
let data111 = data98.$values;
if(Array.isArray(data111)){
const len21 = data111.length;
for(let i21=0; i21<len21; i21++){
let data112 = data111[i21];
if((((typeof data112 !== "string") && (!((typeof data112 == "number") && (isFinite(data112))))) && (typeof data112 !== "boolean")) && (data112 !== null)){
const err161 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i21,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data98.$length !== undefined){
let data113 = data98.$length;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err163 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 < 0 || isNaN(data113)){
const err164 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
if(data98.$near !== undefined){
let data114 = data98.$near;
if(!((typeof data114 == "number") && (isFinite(data114)))){
const err165 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid8 = _errs254 === errors;
if(_valid8 && valid62){
valid62 = false;
passing8 = [passing8, 2];
}
else {
if(_valid8){
valid62 = true;
passing8 = 2;
}
}
}
if(!valid62){
const err167 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing8},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
else {
errors = _errs247;
if(vErrors !== null){
if(_errs247){
vErrors.length = _errs247;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err168 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains/" + i18,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/tests/" + i6+"/expect/contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data71.excludes !== undefined){
let data115 = data71.excludes;
if(Array.isArray(data115)){
const len22 = data115.length;
for(let i22=0; i22<len22; i22++){
let data116 = data115[i22];
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key17 in data116){
let data117 = data116[key17];
const _errs293 = errors;
let valid73 = false;
let passing9 = null;
const _errs294 = errors;
if((((typeof data117 !== "string") && (!((typeof data117 == "number") && (isFinite(data117))))) && (typeof data117 !== "boolean")) && (data117 !== null)){
const err170 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
var _valid9 = _errs294 === errors;
if(_valid9){
valid73 = true;
passing9 = 0;
}
const _errs296 = errors;
if(Array.isArray(data117)){
const len23 = data117.length;
for(let i23=0; i23<len23; i23++){
let data118 = data117[i23];
if((((typeof data118 !== "string") && (!((typeof data118 == "number") && (isFinite(data118))))) && (typeof data118 !== "boolean")) && (data118 !== null)){
const err171 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i23,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid9 = _errs296 === errors;
if(_valid9 && valid73){
valid73 = false;
passing9 = [passing9, 1];
}
else {
if(_valid9){
valid73 = true;
passing9 = 1;
}
const _errs300 = errors;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(Object.keys(data117).length < 1){
const err173 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key18 in data117){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties, key18))){
const err174 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data117.$regex !== undefined){
if(typeof data117.$regex !== "string"){
const err175 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data117.$like !== undefined){
if(typeof data117.$like !== "string"){
const err176 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data117.$gt !== undefined){
let data121 = data117.$gt;
if((typeof data121 !== "string") && (!((typeof data121 == "number") && (isFinite(data121))))){
const err177 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data117.$gte !== undefined){
let data122 = data117.$gte;
if((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))){
const err178 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data117.$lt !== undefined){
let data123 = data117.$lt;
if((typeof data123 !== "string") && (!((typeof data123 == "number") && (isFinite(data123))))){
const err179 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data117.$lte !== undefined){
let data124 = data117.$lte;
if((typeof data124 !== "string") && (!((typeof data124 == "number") && (isFinite(data124))))){
const err180 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data117.$ne !== undefined){
let data125 = data117.$ne;
if((((typeof data125 !== "string") && (!((typeof data125 == "number") && (isFinite(data125))))) && (typeof data125 !== "boolean")) && (data125 !== null)){
const err181 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data117.$in !== undefined){
let data126 = data117.$in;
if(Array.isArray(data126)){
const len24 = data126.length;
for(let i24=0; i24<len24; i24++){
let data127 = data126[i24];
if((((typeof data127 !== "string") && (!((typeof data127 == "number") && (isFinite(data127))))) && (typeof data127 !== "boolean")) && (data127 !== null)){
const err182 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i24,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data117.$any !== undefined){
if(typeof data117.$any !== "boolean"){
const err184 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data117.$contains !== undefined){
let data129 = data117.$contains;
if((((typeof data129 !== "string") && (!((typeof data129 == "number") && (isFinite(data129))))) && (typeof data129 !== "boolean")) && (data129 !== null)){
const err185 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data117.$values !== undefined){
let data130 = data117.$values;
if(Array.isArray(data130)){
const len25 = data130.length;
for(let i25=0; i25<len25; i25++){
let data131 = data130[i25];
if((((typeof data131 !== "string") && (!((typeof data131 == "number") && (isFinite(data131))))) && (typeof data131 !== "boolean")) && (data131 !== null)){
const err186 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i25,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data117.$length !== undefined){
let data132 = data117.$length;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err188 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 < 0 || isNaN(data132)){
const err189 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
if(data117.$near !== undefined){
let data133 = data117.$near;
if(!((typeof data133 == "number") && (isFinite(data133)))){
const err190 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid9 = _errs300 === errors;
if(_valid9 && valid73){
valid73 = false;
passing9 = [passing9, 2];
}
else {
if(_valid9){
valid73 = true;
passing9 = 2;
}
}
}
if(!valid73){
const err192 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing9},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
else {
errors = _errs293;
if(vErrors !== null){
if(_errs293){
vErrors.length = _errs293;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err193 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes/" + i22,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
else {
const err194 = {instancePath:instancePath+"/tests/" + i6+"/expect/excludes",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data71.fields !== undefined){
let data134 = data71.fields;
if(Array.isArray(data134)){
const len26 = data134.length;
for(let i26=0; i26<len26; i26++){
if(typeof data134[i26] !== "string"){
const err195 = {instancePath:instancePath+"/tests/" + i6+"/expect/fields/" + i26,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
else {
const err196 = {instancePath:instancePath+"/tests/" + i6+"/expect/fields",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data71.snapshot !== undefined){
if(typeof data71.snapshot !== "boolean"){
const err197 = {instancePath:instancePath+"/tests/" + i6+"/expect/snapshot",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/snapshot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data71.error !== undefined){
if(typeof data71.error !== "string"){
const err198 = {instancePath:instancePath+"/tests/" + i6+"/expect/error",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data71.warnings !== undefined){
let data138 = data71.warnings;
if(!((data138 === "none") || (data138 === "any"))){
const err199 = {instancePath:instancePath+"/tests/" + i6+"/expect/warnings",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/warnings/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.warnings.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/tests/" + i6+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var _valid5 = _errs178 === errors;
if(_valid5 && valid44){
valid44 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid44 = true;
passing5 = 1;
}
}
if(!valid44){
const err201 = {instancePath:instancePath+"/tests/" + i6+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf",keyword:"oneOf",params:{passingSchemas: passing5},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
else {
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
}
}
if(data39.macros !== undefined){
let data139 = data39.macros;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key19 in data139){
let data140 = data139[key19];
const _errs346 = errors;
let valid84 = false;
let passing10 = null;
const _errs347 = errors;
if(typeof data140 !== "string"){
const err202 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
var _valid10 = _errs347 === errors;
if(_valid10){
valid84 = true;
passing10 = 0;
}
const _errs349 = errors;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
if(data140.definition === undefined){
const err203 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
for(const key20 in data140){
if(!(((key20 === "definition") || (key20 === "args")) || (key20 === "iseval"))){
const err204 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data140.definition !== undefined){
if(typeof data140.definition !== "string"){
const err205 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data140.args !== undefined){
let data142 = data140.args;
if(Array.isArray(data142)){
const len27 = data142.length;
for(let i27=0; i27<len27; i27++){
if(typeof data142[i27] !== "string"){
const err206 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i27,schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data140.iseval !== undefined){
if(typeof data140.iseval !== "boolean"){
const err208 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
var _valid10 = _errs349 === errors;
if(_valid10 && valid84){
valid84 = false;
passing10 = [passing10, 1];
}
else {
if(_valid10){
valid84 = true;
passing10 = 1;
}
}
if(!valid84){
const err210 = {instancePath:instancePath+"/tests/" + i6+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing10},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
else {
errors = _errs346;
if(vErrors !== null){
if(_errs346){
vErrors.length = _errs346;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err211 = {instancePath:instancePath+"/tests/" + i6+"/macros",schemaPath:"#/properties/tests/items/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data39.lookups !== undefined){
let data145 = data39.lookups;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
for(const key21 in data145){
let data146 = data145[key21];
const _errs364 = errors;
let valid89 = false;
let passing11 = null;
const _errs365 = errors;
if(typeof data146 !== "string"){
const err212 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
var _valid11 = _errs365 === errors;
if(_valid11){
valid89 = true;
passing11 = 0;
}
const _errs367 = errors;
if(Array.isArray(data146)){
const len28 = data146.length;
for(let i28=0; i28<len28; i28++){
let data147 = data146[i28];
if(!(data147 && typeof data147 == "object" && !Array.isArray(data147))){
const err213 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i28,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid11 = _errs367 === errors;
if(_valid11 && valid89){
valid89 = false;
passing11 = [passing11, 1];
}
else {
if(_valid11){
valid89 = true;
passing11 = 1;
}
const _errs371 = errors;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key22 in data146){
if(!(((((((key22 === "file") || (key22 === "rows")) || (key22 === "match_type")) || (key22 === "case_sensitive_match")) || (key22 === "max_matches")) || (key22 === "min_matches")) || (key22 === "default_match"))){
const err215 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data146.file !== undefined){
if(typeof data146.file !== "string"){
const err216 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data146.rows !== undefined){
let data149 = data146.rows;
if(Array.isArray(data149)){
const len29 = data149.length;
for(let i29=0; i29<len29; i29++){
let data150 = data149[i29];
if(!(data150 && typeof data150 == "object" && !Array.isArray(data150))){
const err217 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i29,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data146.match_type !== undefined){
if(typeof data146.match_type !== "string"){
const err219 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data146.case_sensitive_match !== undefined){
if(typeof data146.case_sensitive_match !== "boolean"){
const err220 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data146.max_matches !== undefined){
let data153 = data146.max_matches;
if(!(((typeof data153 == "number") && (!(data153 % 1) && !isNaN(data153))) && (isFinite(data153)))){
const err221 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if((typeof data153 == "number") && (isFinite(data153))){
if(data153 < 1 || isNaN(data153)){
const err222 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
if(data146.min_matches !== undefined){
let data154 = data146.min_matches;
if(!(((typeof data154 == "number") && (!(data154 % 1) && !isNaN(data154))) && (isFinite(data154)))){
const err223 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if((typeof data154 == "number") && (isFinite(data154))){
if(data154 < 0 || isNaN(data154)){
const err224 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
if(data146.default_match !== undefined){
if(typeof data146.default_match !== "string"){
const err225 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
var _valid11 = _errs371 === errors;
if(_valid11 && valid89){
valid89 = false;
passing11 = [passing11, 2];
}
else {
if(_valid11){
valid89 = true;
passing11 = 2;
}
}
}
if(!valid89){
const err227 = {instancePath:instancePath+"/tests/" + i6+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing11},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
else {
errors = _errs364;
if(vErrors !== null){
if(_errs364){
vErrors.length = _errs364;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err228 = {instancePath:instancePath+"/tests/" + i6+"/lookups",schemaPath:"#/properties/tests/items/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data39.now !== undefined){
let data156 = data39.now;
if((typeof data156 !== "string") && (!((typeof data156 == "number") && (isFinite(data156))))){
const err229 = {instancePath:instancePath+"/tests/" + i6+"/now",schemaPath:"#/properties/tests/items/properties/now/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data39.tz !== undefined){
if(typeof data39.tz !== "string"){
const err230 = {instancePath:instancePath+"/tests/" + i6+"/tz",schemaPath:"#/properties/tests/items/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data39.earliest !== undefined){
let data158 = data39.earliest;
if((typeof data158 !== "string") && (!((typeof data158 == "number") && (isFinite(data158))))){
const err231 = {instancePath:instancePath+"/tests/" + i6+"/earliest",schemaPath:"#/properties/tests/items/properties/earliest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data39.latest !== undefined){
let data159 = data39.latest;
if((typeof data159 !== "string") && (!((typeof data159 == "number") && (isFinite(data159))))){
const err232 = {instancePath:instancePath+"/tests/" + i6+"/latest",schemaPath:"#/properties/tests/items/properties/latest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data39.skip !== undefined){
let data160 = data39.skip;
if((typeof data160 !== "boolean") && (typeof data160 !== "string")){
const err233 = {instancePath:instancePath+"/tests/" + i6+"/skip",schemaPath:"#/properties/tests/items/properties/skip/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.skip.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data39.only !== undefined){
if(typeof data39.only !== "boolean"){
const err234 = {instancePath:instancePath+"/tests/" + i6+"/only",schemaPath:"#/properties/tests/items/properties/only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data39.todo !== undefined){
if(typeof data39.todo !== "boolean"){
const err235 = {instancePath:instancePath+"/tests/" + i6+"/todo",schemaPath:"#/properties/tests/items/properties/todo/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data39.timeout !== undefined){
let data163 = data39.timeout;
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
const err236 = {instancePath:instancePath+"/tests/" + i6+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 < 1 || isNaN(data163)){
const err237 = {instancePath:instancePath+"/tests/" + i6+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
if(data39.tags !== undefined){
let data164 = data39.tags;
if(Array.isArray(data164)){
const len30 = data164.length;
for(let i30=0; i30<len30; i30++){
if(typeof data164[i30] !== "string"){
const err238 = {instancePath:instancePath+"/tests/" + i6+"/tags/" + i30,schemaPath:"#/properties/tests/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath:instancePath+"/tests/" + i6+"/tags",schemaPath:"#/properties/tests/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/tests/" + i6,schemaPath:"#/properties/tests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
