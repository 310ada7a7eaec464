// @ts-nocheck
// Written by npm run gen from the schema, with ajv.
import type { Validate } from '../schema/json-schema.ts';

/** Checks a value against the schema. */
export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"spl-run:schema/spl-test.v1.json","title":"spl-run unit tests (*.spltest.yml)","type":"object","additionalProperties":false,"required":["tests"],"properties":{"$schema":{"type":"string"},"search":{"type":"string","description":"path of the search: a .spl file, relative to the test file"},"spl":{"type":"string","description":"the search itself"},"macroFiles":{"type":"array","items":{"type":"string"},"description":"macros of .conf or .yml files, or of folders of them"},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"datamodels":{"type":"array","items":{"type":"string"},"description":"data models in Splunk's JSON format"},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"defaults":{"type":"object","description":"metadata of events that carry none","additionalProperties":false,"properties":{"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},"limits":{"enum":["splunk","unlimited"],"default":"splunk"},"strict":{"type":"boolean","default":false,"description":"a guess or an approximation fails the test"},"tests":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","given","expect"],"properties":{"name":{"type":"string","minLength":1},"given":{"oneOf":[{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}}}]},"expect":{"oneOf":[{"enum":["empty","any","snapshot"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"count":{"oneOf":[{"type":"integer","minimum":0},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}}}]},"rows":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"all rows; fields that are not named may hold anything"},"ordered":{"type":"boolean","default":false,"description":"the rows come in this order"},"columns":{"enum":["subset","exact"],"default":"subset","description":"exact: rows have no other fields"},"contains":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"each of these is a row"},"excludes":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"none of these is a row"},"fields":{"type":"array","items":{"type":"string"},"description":"fields that have a value in every row"},"snapshot":{"type":"boolean"},"error":{"type":"string","description":"the search fails with this code, or with a message that has this text"},"warnings":{"enum":["none","any"],"default":"any"}}}]},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"skip":{"type":["boolean","string"],"description":"true, or why"},"only":{"type":"boolean","description":"leaves the other tests of the file out; an error with --ci"},"todo":{"type":"boolean","description":"the test is known to fail"},"timeout":{"type":"integer","minimum":1,"description":"milliseconds that the search may take"},"tags":{"type":"array","items":{"type":"string"}}}}}}};
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
if(data.macroFiles !== undefined){
let data3 = data.macroFiles;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err5 = {instancePath:instancePath+"/macroFiles/" + i0,schemaPath:"#/properties/macroFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/macroFiles",schemaPath:"#/properties/macroFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.macros !== undefined){
let data5 = data.macros;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
const _errs16 = errors;
let valid4 = false;
let passing0 = null;
const _errs17 = errors;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs17 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs19 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.definition === undefined){
const err8 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "definition") || (key2 === "args")) || (key2 === "iseval"))){
const err9 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.definition !== undefined){
if(typeof data6.definition !== "string"){
const err10 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.args !== undefined){
let data8 = data6.args;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(typeof data8[i1] !== "string"){
const err11 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i1,schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.iseval !== undefined){
if(typeof data6.iseval !== "boolean"){
const err13 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err15 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.lookups !== undefined){
let data11 = data.lookups;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data12 = data11[key3];
const _errs34 = errors;
let valid9 = false;
let passing1 = null;
const _errs35 = errors;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs35 === errors;
if(_valid1){
valid9 = true;
passing1 = 0;
}
const _errs37 = errors;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err18 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs37 === errors;
if(_valid1 && valid9){
valid9 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid9 = true;
passing1 = 1;
}
const _errs41 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((((((key4 === "file") || (key4 === "rows")) || (key4 === "match_type")) || (key4 === "case_sensitive_match")) || (key4 === "max_matches")) || (key4 === "min_matches")) || (key4 === "default_match"))){
const err20 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.file !== undefined){
if(typeof data12.file !== "string"){
const err21 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.rows !== undefined){
let data15 = data12.rows;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err22 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i3,schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.match_type !== undefined){
if(typeof data12.match_type !== "string"){
const err24 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.case_sensitive_match !== undefined){
if(typeof data12.case_sensitive_match !== "boolean"){
const err25 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.max_matches !== undefined){
let data19 = data12.max_matches;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err26 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err27 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data12.min_matches !== undefined){
let data20 = data12.min_matches;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err28 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err29 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data12.default_match !== undefined){
if(typeof data12.default_match !== "string"){
const err30 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err31 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs41 === errors;
if(_valid1 && valid9){
valid9 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid9 = true;
passing1 = 2;
}
}
}
if(!valid9){
const err32 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/lookups",schemaPath:"#/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.datamodels !== undefined){
let data22 = data.datamodels;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
if(typeof data22[i4] !== "string"){
const err34 = {instancePath:instancePath+"/datamodels/" + i4,schemaPath:"#/properties/datamodels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/datamodels",schemaPath:"#/properties/datamodels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.now !== undefined){
let data24 = data.now;
if((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))){
const err36 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: schema31.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.tz !== undefined){
if(typeof data.tz !== "string"){
const err37 = {instancePath:instancePath+"/tz",schemaPath:"#/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.earliest !== undefined){
let data26 = data.earliest;
if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err38 = {instancePath:instancePath+"/earliest",schemaPath:"#/properties/earliest/type",keyword:"type",params:{type: schema31.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.latest !== undefined){
let data27 = data.latest;
if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){
const err39 = {instancePath:instancePath+"/latest",schemaPath:"#/properties/latest/type",keyword:"type",params:{type: schema31.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.defaults !== undefined){
let data28 = data.defaults;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key5 in data28){
if(!((((key5 === "index") || (key5 === "sourcetype")) || (key5 === "source")) || (key5 === "host"))){
const err40 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data28.index !== undefined){
if(typeof data28.index !== "string"){
const err41 = {instancePath:instancePath+"/defaults/index",schemaPath:"#/properties/defaults/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data28.sourcetype !== undefined){
if(typeof data28.sourcetype !== "string"){
const err42 = {instancePath:instancePath+"/defaults/sourcetype",schemaPath:"#/properties/defaults/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data28.source !== undefined){
if(typeof data28.source !== "string"){
const err43 = {instancePath:instancePath+"/defaults/source",schemaPath:"#/properties/defaults/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data28.host !== undefined){
if(typeof data28.host !== "string"){
const err44 = {instancePath:instancePath+"/defaults/host",schemaPath:"#/properties/defaults/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.limits !== undefined){
let data33 = data.limits;
if(!((data33 === "splunk") || (data33 === "unlimited"))){
const err46 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.strict !== undefined){
if(typeof data.strict !== "boolean"){
const err47 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.tests !== undefined){
let data35 = data.tests;
if(Array.isArray(data35)){
if(data35.length < 1){
const err48 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
let data36 = data35[i5];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
const err49 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data36.given === undefined){
const err50 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data36.expect === undefined){
const err51 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key6 in data36){
if(!(func1.call(schema31.properties.tests.items.properties, key6))){
const err52 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data36.name !== undefined){
let data37 = data36.name;
if(typeof data37 === "string"){
if(data37.length < 1){
const err53 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/properties/tests/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/properties/tests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data36.given !== undefined){
let data38 = data36.given;
const _errs94 = errors;
let valid21 = false;
let passing2 = null;
const _errs95 = errors;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key7 in data38){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[0].properties, key7))){
const err55 = {instancePath:instancePath+"/tests/" + i5+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data38.data !== undefined){
if(typeof data38.data !== "string"){
const err56 = {instancePath:instancePath+"/tests/" + i5+"/given/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data38.events !== undefined){
let data40 = data38.events;
if(Array.isArray(data40)){
const len6 = data40.length;
for(let i6=0; i6<len6; i6++){
let data41 = data40[i6];
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err57 = {instancePath:instancePath+"/tests/" + i5+"/given/events/" + i6,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/tests/" + i5+"/given/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data38.rows !== undefined){
let data42 = data38.rows;
if(Array.isArray(data42)){
const len7 = data42.length;
for(let i7=0; i7<len7; i7++){
let data43 = data42[i7];
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err59 = {instancePath:instancePath+"/tests/" + i5+"/given/rows/" + i7,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/tests/" + i5+"/given/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data38.raw !== undefined){
let data44 = data38.raw;
const _errs109 = errors;
let valid27 = false;
let passing3 = null;
const _errs110 = errors;
if(typeof data44 !== "string"){
const err61 = {instancePath:instancePath+"/tests/" + i5+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid3 = _errs110 === errors;
if(_valid3){
valid27 = true;
passing3 = 0;
}
const _errs112 = errors;
if(Array.isArray(data44)){
const len8 = data44.length;
for(let i8=0; i8<len8; i8++){
if(typeof data44[i8] !== "string"){
const err62 = {instancePath:instancePath+"/tests/" + i5+"/given/raw/" + i8,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err63 = {instancePath:instancePath+"/tests/" + i5+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid3 = _errs112 === errors;
if(_valid3 && valid27){
valid27 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid27 = true;
passing3 = 1;
}
}
if(!valid27){
const err64 = {instancePath:instancePath+"/tests/" + i5+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
}
if(data38.repeat !== undefined){
let data46 = data38.repeat;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.times === undefined){
const err65 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key8 in data46){
if(!((key8 === "times") || (key8 === "every"))){
const err66 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data46.times !== undefined){
let data47 = data46.times;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err67 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 1000000 || isNaN(data47)){
const err68 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data47 < 1 || isNaN(data47)){
const err69 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data46.every !== undefined){
if(typeof data46.every !== "string"){
const err70 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/tests/" + i5+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data38.index !== undefined){
if(typeof data38.index !== "string"){
const err72 = {instancePath:instancePath+"/tests/" + i5+"/given/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data38.sourcetype !== undefined){
if(typeof data38.sourcetype !== "string"){
const err73 = {instancePath:instancePath+"/tests/" + i5+"/given/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data38.source !== undefined){
if(typeof data38.source !== "string"){
const err74 = {instancePath:instancePath+"/tests/" + i5+"/given/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data38.host !== undefined){
if(typeof data38.host !== "string"){
const err75 = {instancePath:instancePath+"/tests/" + i5+"/given/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/tests/" + i5+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid2 = _errs95 === errors;
if(_valid2){
valid21 = true;
passing2 = 0;
}
const _errs131 = errors;
if(Array.isArray(data38)){
if(data38.length < 1){
const err77 = {instancePath:instancePath+"/tests/" + i5+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len9 = data38.length;
for(let i9=0; i9<len9; i9++){
let data53 = data38[i9];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[1].items.properties, key9))){
const err78 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data53.data !== undefined){
if(typeof data53.data !== "string"){
const err79 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data53.events !== undefined){
let data55 = data53.events;
if(Array.isArray(data55)){
const len10 = data55.length;
for(let i10=0; i10<len10; i10++){
let data56 = data55[i10];
if(!(data56 && typeof data56 == "object" && !Array.isArray(data56))){
const err80 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/events/" + i10,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data53.rows !== undefined){
let data57 = data53.rows;
if(Array.isArray(data57)){
const len11 = data57.length;
for(let i11=0; i11<len11; i11++){
let data58 = data57[i11];
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
const err82 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/rows/" + i11,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data53.raw !== undefined){
let data59 = data53.raw;
const _errs147 = errors;
let valid38 = false;
let passing4 = null;
const _errs148 = errors;
if(typeof data59 !== "string"){
const err84 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid4 = _errs148 === errors;
if(_valid4){
valid38 = true;
passing4 = 0;
}
const _errs150 = errors;
if(Array.isArray(data59)){
const len12 = data59.length;
for(let i12=0; i12<len12; i12++){
if(typeof data59[i12] !== "string"){
const err85 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/raw/" + i12,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err86 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid4 = _errs150 === errors;
if(_valid4 && valid38){
valid38 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid38 = true;
passing4 = 1;
}
}
if(!valid38){
const err87 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
errors = _errs147;
if(vErrors !== null){
if(_errs147){
vErrors.length = _errs147;
}
else {
vErrors = null;
}
}
}
}
if(data53.repeat !== undefined){
let data61 = data53.repeat;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.times === undefined){
const err88 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key10 in data61){
if(!((key10 === "times") || (key10 === "every"))){
const err89 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data61.times !== undefined){
let data62 = data61.times;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err90 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 1000000 || isNaN(data62)){
const err91 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data62 < 1 || isNaN(data62)){
const err92 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data61.every !== undefined){
if(typeof data61.every !== "string"){
const err93 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data53.index !== undefined){
if(typeof data53.index !== "string"){
const err95 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data53.sourcetype !== undefined){
if(typeof data53.sourcetype !== "string"){
const err96 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data53.source !== undefined){
if(typeof data53.source !== "string"){
const err97 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data53.host !== undefined){
if(typeof data53.host !== "string"){
const err98 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9+"/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/tests/" + i5+"/given/" + i9,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/tests/" + i5+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid2 = _errs131 === errors;
if(_valid2 && valid21){
valid21 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid21 = true;
passing2 = 1;
}
}
if(!valid21){
const err101 = {instancePath:instancePath+"/tests/" + i5+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
else {
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
}
}
if(data36.expect !== undefined){
let data68 = data36.expect;
const _errs170 = errors;
let valid42 = false;
let passing5 = null;
const _errs171 = errors;
if(!(((data68 === "empty") || (data68 === "any")) || (data68 === "snapshot"))){
const err102 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid5 = _errs171 === errors;
if(_valid5){
valid42 = true;
passing5 = 0;
}
const _errs172 = errors;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(Object.keys(data68).length < 1){
const err103 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key11 in data68){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties, key11))){
const err104 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data68.count !== undefined){
let data69 = data68.count;
const _errs176 = errors;
let valid44 = false;
let passing6 = null;
const _errs177 = errors;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err105 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
const err106 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
var _valid6 = _errs177 === errors;
if(_valid6){
valid44 = true;
passing6 = 0;
}
const _errs179 = errors;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(Object.keys(data69).length < 1){
const err107 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key12 in data69){
if(!((key12 === "min") || (key12 === "max"))){
const err108 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data69.min !== undefined){
let data70 = data69.min;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err109 = {instancePath:instancePath+"/tests/" + i5+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 0 || isNaN(data70)){
const err110 = {instancePath:instancePath+"/tests/" + i5+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data69.max !== undefined){
let data71 = data69.max;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err111 = {instancePath:instancePath+"/tests/" + i5+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err112 = {instancePath:instancePath+"/tests/" + i5+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
}
else {
const err113 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid6 = _errs179 === errors;
if(_valid6 && valid44){
valid44 = false;
passing6 = [passing6, 1];
}
else {
if(_valid6){
valid44 = true;
passing6 = 1;
}
}
if(!valid44){
const err114 = {instancePath:instancePath+"/tests/" + i5+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf",keyword:"oneOf",params:{passingSchemas: passing6},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
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
if(data68.rows !== undefined){
let data72 = data68.rows;
if(Array.isArray(data72)){
const len13 = data72.length;
for(let i13=0; i13<len13; i13++){
let data73 = data72[i13];
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key13 in data73){
let data74 = data73[key13];
const _errs192 = errors;
let valid49 = false;
let passing7 = null;
const _errs193 = errors;
if((((typeof data74 !== "string") && (!((typeof data74 == "number") && (isFinite(data74))))) && (typeof data74 !== "boolean")) && (data74 !== null)){
const err115 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid7 = _errs193 === errors;
if(_valid7){
valid49 = true;
passing7 = 0;
}
const _errs195 = errors;
if(Array.isArray(data74)){
const len14 = data74.length;
for(let i14=0; i14<len14; i14++){
let data75 = data74[i14];
if((((typeof data75 !== "string") && (!((typeof data75 == "number") && (isFinite(data75))))) && (typeof data75 !== "boolean")) && (data75 !== null)){
const err116 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid7 = _errs195 === errors;
if(_valid7 && valid49){
valid49 = false;
passing7 = [passing7, 1];
}
else {
if(_valid7){
valid49 = true;
passing7 = 1;
}
const _errs199 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(Object.keys(data74).length < 1){
const err118 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key14 in data74){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties, key14))){
const err119 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data74.$regex !== undefined){
if(typeof data74.$regex !== "string"){
const err120 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data74.$like !== undefined){
if(typeof data74.$like !== "string"){
const err121 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data74.$gt !== undefined){
let data78 = data74.$gt;
if((typeof data78 !== "string") && (!((typeof data78 == "number") && (isFinite(data78))))){
const err122 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data74.$gte !== undefined){
let data79 = data74.$gte;
if((typeof data79 !== "string") && (!((typeof data79 == "number") && (isFinite(data79))))){
const err123 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data74.$lt !== undefined){
let data80 = data74.$lt;
if((typeof data80 !== "string") && (!((typeof data80 == "number") && (isFinite(data80))))){
const err124 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data74.$lte !== undefined){
let data81 = data74.$lte;
if((typeof data81 !== "string") && (!((typeof data81 == "number") && (isFinite(data81))))){
const err125 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data74.$ne !== undefined){
let data82 = data74.$ne;
if((((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))) && (typeof data82 !== "boolean")) && (data82 !== null)){
const err126 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data74.$in !== undefined){
let data83 = data74.$in;
if(Array.isArray(data83)){
const len15 = data83.length;
for(let i15=0; i15<len15; i15++){
let data84 = data83[i15];
if((((typeof data84 !== "string") && (!((typeof data84 == "number") && (isFinite(data84))))) && (typeof data84 !== "boolean")) && (data84 !== null)){
const err127 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i15,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data74.$any !== undefined){
if(typeof data74.$any !== "boolean"){
const err129 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data74.$contains !== undefined){
let data86 = data74.$contains;
if((((typeof data86 !== "string") && (!((typeof data86 == "number") && (isFinite(data86))))) && (typeof data86 !== "boolean")) && (data86 !== null)){
const err130 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data74.$values !== undefined){
let data87 = data74.$values;
if(Array.isArray(data87)){
const len16 = data87.length;
for(let i16=0; i16<len16; i16++){
let data88 = data87[i16];
if((((typeof data88 !== "string") && (!((typeof data88 == "number") && (isFinite(data88))))) && (typeof data88 !== "boolean")) && (data88 !== null)){
const err131 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i16,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data74.$length !== undefined){
let data89 = data74.$length;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err133 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
const err134 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data74.$near !== undefined){
let data90 = data74.$near;
if(!((typeof data90 == "number") && (isFinite(data90)))){
const err135 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid7 = _errs199 === errors;
if(_valid7 && valid49){
valid49 = false;
passing7 = [passing7, 2];
}
else {
if(_valid7){
valid49 = true;
passing7 = 2;
}
}
}
if(!valid49){
const err137 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing7},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs192;
if(vErrors !== null){
if(_errs192){
vErrors.length = _errs192;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows/" + i13,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err139 = {instancePath:instancePath+"/tests/" + i5+"/expect/rows",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data68.ordered !== undefined){
if(typeof data68.ordered !== "boolean"){
const err140 = {instancePath:instancePath+"/tests/" + i5+"/expect/ordered",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/ordered/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data68.columns !== undefined){
let data92 = data68.columns;
if(!((data92 === "subset") || (data92 === "exact"))){
const err141 = {instancePath:instancePath+"/tests/" + i5+"/expect/columns",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/columns/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.columns.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data68.contains !== undefined){
let data93 = data68.contains;
if(Array.isArray(data93)){
const len17 = data93.length;
for(let i17=0; i17<len17; i17++){
let data94 = data93[i17];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key15 in data94){
let data95 = data94[key15];
const _errs241 = errors;
let valid60 = false;
let passing8 = null;
const _errs242 = errors;
if((((typeof data95 !== "string") && (!((typeof data95 == "number") && (isFinite(data95))))) && (typeof data95 !== "boolean")) && (data95 !== null)){
const err142 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid8 = _errs242 === errors;
if(_valid8){
valid60 = true;
passing8 = 0;
}
const _errs244 = errors;
if(Array.isArray(data95)){
const len18 = data95.length;
for(let i18=0; i18<len18; i18++){
let data96 = data95[i18];
if((((typeof data96 !== "string") && (!((typeof data96 == "number") && (isFinite(data96))))) && (typeof data96 !== "boolean")) && (data96 !== null)){
const err143 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid8 = _errs244 === errors;
if(_valid8 && valid60){
valid60 = false;
passing8 = [passing8, 1];
}
else {
if(_valid8){
valid60 = true;
passing8 = 1;
}
const _errs248 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(Object.keys(data95).length < 1){
const err145 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key16 in data95){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties, key16))){
const err146 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data95.$regex !== undefined){
if(typeof data95.$regex !== "string"){
const err147 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data95.$like !== undefined){
if(typeof data95.$like !== "string"){
const err148 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data95.$gt !== undefined){
let data99 = data95.$gt;
if((typeof data99 !== "string") && (!((typeof data99 == "number") && (isFinite(data99))))){
const err149 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data95.$gte !== undefined){
let data100 = data95.$gte;
if((typeof data100 !== "string") && (!((typeof data100 == "number") && (isFinite(data100))))){
const err150 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data95.$lt !== undefined){
let data101 = data95.$lt;
if((typeof data101 !== "string") && (!((typeof data101 == "number") && (isFinite(data101))))){
const err151 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data95.$lte !== undefined){
let data102 = data95.$lte;
if((typeof data102 !== "string") && (!((typeof data102 == "number") && (isFinite(data102))))){
const err152 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data95.$ne !== undefined){
let data103 = data95.$ne;
if((((typeof data103 !== "string") && (!((typeof data103 == "number") && (isFinite(data103))))) && (typeof data103 !== "boolean")) && (data103 !== null)){
const err153 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data95.$in !== undefined){
let data104 = data95.$in;
if(Array.isArray(data104)){
const len19 = data104.length;
for(let i19=0; i19<len19; i19++){
let data105 = data104[i19];
if((((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))) && (typeof data105 !== "boolean")) && (data105 !== null)){
const err154 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i19,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data95.$any !== undefined){
if(typeof data95.$any !== "boolean"){
const err156 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data95.$contains !== undefined){
let data107 = data95.$contains;
if((((typeof data107 !== "string") && (!((typeof data107 == "number") && (isFinite(data107))))) && (typeof data107 !== "boolean")) && (data107 !== null)){
const err157 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data95.$values !== undefined){
let data108 = data95.$values;
if(Array.isArray(data108)){
const len20 = data108.length;
for(let i20=0; i20<len20; i20++){
let data109 = data108[i20];
if((((typeof data109 !== "string") && (!((typeof data109 == "number") && (isFinite(data109))))) && (typeof data109 !== "boolean")) && (data109 !== null)){
const err158 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i20,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data95.$length !== undefined){
let data110 = data95.$length;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err160 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 < 0 || isNaN(data110)){
const err161 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data95.$near !== undefined){
let data111 = data95.$near;
if(!((typeof data111 == "number") && (isFinite(data111)))){
const err162 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid8 = _errs248 === errors;
if(_valid8 && valid60){
valid60 = false;
passing8 = [passing8, 2];
}
else {
if(_valid8){
valid60 = true;
passing8 = 2;
}
}
}
if(!valid60){
const err164 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing8},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
else {
errors = _errs241;
if(vErrors !== null){
if(_errs241){
vErrors.length = _errs241;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err165 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains/" + i17,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err166 = {instancePath:instancePath+"/tests/" + i5+"/expect/contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data68.excludes !== undefined){
let data112 = data68.excludes;
if(Array.isArray(data112)){
const len21 = data112.length;
for(let i21=0; i21<len21; i21++){
let data113 = data112[i21];
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key17 in data113){
let data114 = data113[key17];
const _errs287 = errors;
let valid71 = false;
let passing9 = null;
const _errs288 = errors;
if((((typeof data114 !== "string") && (!((typeof data114 == "number") && (isFinite(data114))))) && (typeof data114 !== "boolean")) && (data114 !== null)){
const err167 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid9 = _errs288 === errors;
if(_valid9){
valid71 = true;
passing9 = 0;
}
const _errs290 = errors;
if(Array.isArray(data114)){
const len22 = data114.length;
for(let i22=0; i22<len22; i22++){
let data115 = data114[i22];
if((((typeof data115 !== "string") && (!((typeof data115 == "number") && (isFinite(data115))))) && (typeof data115 !== "boolean")) && (data115 !== null)){
const err168 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i22,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
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
const err169 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
var _valid9 = _errs290 === errors;
if(_valid9 && valid71){
valid71 = false;
passing9 = [passing9, 1];
}
else {
if(_valid9){
valid71 = true;
passing9 = 1;
}
const _errs294 = errors;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
if(Object.keys(data114).length < 1){
const err170 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
for(const key18 in data114){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties, key18))){
const err171 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data114.$regex !== undefined){
if(typeof data114.$regex !== "string"){
const err172 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data114.$like !== undefined){
if(typeof data114.$like !== "string"){
const err173 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data114.$gt !== undefined){
let data118 = data114.$gt;
if((typeof data118 !== "string") && (!((typeof data118 == "number") && (isFinite(data118))))){
const err174 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data114.$gte !== undefined){
let data119 = data114.$gte;
if((typeof data119 !== "string") && (!((typeof data119 == "number") && (isFinite(data119))))){
const err175 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data114.$lt !== undefined){
let data120 = data114.$lt;
if((typeof data120 !== "string") && (!((typeof data120 == "number") && (isFinite(data120))))){
const err176 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data114.$lte !== undefined){
let data121 = data114.$lte;
if((typeof data121 !== "string") && (!((typeof data121 == "number") && (isFinite(data121))))){
const err177 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data114.$ne !== undefined){
let data122 = data114.$ne;
if((((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))) && (typeof data122 !== "boolean")) && (data122 !== null)){
const err178 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data114.$in !== undefined){
let data123 = data114.$in;
if(Array.isArray(data123)){
const len23 = data123.length;
for(let i23=0; i23<len23; i23++){
let data124 = data123[i23];
if((((typeof data124 !== "string") && (!((typeof data124 == "number") && (isFinite(data124))))) && (typeof data124 !== "boolean")) && (data124 !== null)){
const err179 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i23,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data114.$any !== undefined){
if(typeof data114.$any !== "boolean"){
const err181 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data114.$contains !== undefined){
let data126 = data114.$contains;
if((((typeof data126 !== "string") && (!((typeof data126 == "number") && (isFinite(data126))))) && (typeof data126 !== "boolean")) && (data126 !== null)){
const err182 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data114.$values !== undefined){
let data127 = data114.$values;
if(Array.isArray(data127)){
const len24 = data127.length;
for(let i24=0; i24<len24; i24++){
let data128 = data127[i24];
if((((typeof data128 !== "string") && (!((typeof data128 == "number") && (isFinite(data128))))) && (typeof data128 !== "boolean")) && (data128 !== null)){
const err183 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i24,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data114.$length !== undefined){
let data129 = data114.$length;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err185 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 < 0 || isNaN(data129)){
const err186 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data114.$near !== undefined){
let data130 = data114.$near;
if(!((typeof data130 == "number") && (isFinite(data130)))){
const err187 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
var _valid9 = _errs294 === errors;
if(_valid9 && valid71){
valid71 = false;
passing9 = [passing9, 2];
}
else {
if(_valid9){
valid71 = true;
passing9 = 2;
}
}
}
if(!valid71){
const err189 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing9},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
else {
errors = _errs287;
if(vErrors !== null){
if(_errs287){
vErrors.length = _errs287;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err190 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes/" + i21,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err191 = {instancePath:instancePath+"/tests/" + i5+"/expect/excludes",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data68.fields !== undefined){
let data131 = data68.fields;
if(Array.isArray(data131)){
const len25 = data131.length;
for(let i25=0; i25<len25; i25++){
if(typeof data131[i25] !== "string"){
const err192 = {instancePath:instancePath+"/tests/" + i5+"/expect/fields/" + i25,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
else {
const err193 = {instancePath:instancePath+"/tests/" + i5+"/expect/fields",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data68.snapshot !== undefined){
if(typeof data68.snapshot !== "boolean"){
const err194 = {instancePath:instancePath+"/tests/" + i5+"/expect/snapshot",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/snapshot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data68.error !== undefined){
if(typeof data68.error !== "string"){
const err195 = {instancePath:instancePath+"/tests/" + i5+"/expect/error",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data68.warnings !== undefined){
let data135 = data68.warnings;
if(!((data135 === "none") || (data135 === "any"))){
const err196 = {instancePath:instancePath+"/tests/" + i5+"/expect/warnings",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/warnings/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.warnings.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
else {
const err197 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
var _valid5 = _errs172 === errors;
if(_valid5 && valid42){
valid42 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid42 = true;
passing5 = 1;
}
}
if(!valid42){
const err198 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf",keyword:"oneOf",params:{passingSchemas: passing5},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
else {
errors = _errs170;
if(vErrors !== null){
if(_errs170){
vErrors.length = _errs170;
}
else {
vErrors = null;
}
}
}
}
if(data36.macros !== undefined){
let data136 = data36.macros;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key19 in data136){
let data137 = data136[key19];
const _errs340 = errors;
let valid82 = false;
let passing10 = null;
const _errs341 = errors;
if(typeof data137 !== "string"){
const err199 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var _valid10 = _errs341 === errors;
if(_valid10){
valid82 = true;
passing10 = 0;
}
const _errs343 = errors;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.definition === undefined){
const err200 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
for(const key20 in data137){
if(!(((key20 === "definition") || (key20 === "args")) || (key20 === "iseval"))){
const err201 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data137.definition !== undefined){
if(typeof data137.definition !== "string"){
const err202 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data137.args !== undefined){
let data139 = data137.args;
if(Array.isArray(data139)){
const len26 = data139.length;
for(let i26=0; i26<len26; i26++){
if(typeof data139[i26] !== "string"){
const err203 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i26,schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data137.iseval !== undefined){
if(typeof data137.iseval !== "boolean"){
const err205 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid10 = _errs343 === errors;
if(_valid10 && valid82){
valid82 = false;
passing10 = [passing10, 1];
}
else {
if(_valid10){
valid82 = true;
passing10 = 1;
}
}
if(!valid82){
const err207 = {instancePath:instancePath+"/tests/" + i5+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing10},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
else {
errors = _errs340;
if(vErrors !== null){
if(_errs340){
vErrors.length = _errs340;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err208 = {instancePath:instancePath+"/tests/" + i5+"/macros",schemaPath:"#/properties/tests/items/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data36.lookups !== undefined){
let data142 = data36.lookups;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
for(const key21 in data142){
let data143 = data142[key21];
const _errs358 = errors;
let valid87 = false;
let passing11 = null;
const _errs359 = errors;
if(typeof data143 !== "string"){
const err209 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
var _valid11 = _errs359 === errors;
if(_valid11){
valid87 = true;
passing11 = 0;
}
const _errs361 = errors;
if(Array.isArray(data143)){
const len27 = data143.length;
for(let i27=0; i27<len27; i27++){
let data144 = data143[i27];
if(!(data144 && typeof data144 == "object" && !Array.isArray(data144))){
const err210 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i27,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
var _valid11 = _errs361 === errors;
if(_valid11 && valid87){
valid87 = false;
passing11 = [passing11, 1];
}
else {
if(_valid11){
valid87 = true;
passing11 = 1;
}
const _errs365 = errors;
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key22 in data143){
if(!(((((((key22 === "file") || (key22 === "rows")) || (key22 === "match_type")) || (key22 === "case_sensitive_match")) || (key22 === "max_matches")) || (key22 === "min_matches")) || (key22 === "default_match"))){
const err212 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data143.file !== undefined){
if(typeof data143.file !== "string"){
const err213 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data143.rows !== undefined){
let data146 = data143.rows;
if(Array.isArray(data146)){
const len28 = data146.length;
for(let i28=0; i28<len28; i28++){
let data147 = data146[i28];
if(!(data147 && typeof data147 == "object" && !Array.isArray(data147))){
const err214 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i28,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data143.match_type !== undefined){
if(typeof data143.match_type !== "string"){
const err216 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data143.case_sensitive_match !== undefined){
if(typeof data143.case_sensitive_match !== "boolean"){
const err217 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data143.max_matches !== undefined){
let data150 = data143.max_matches;
if(!(((typeof data150 == "number") && (!(data150 % 1) && !isNaN(data150))) && (isFinite(data150)))){
const err218 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((typeof data150 == "number") && (isFinite(data150))){
if(data150 < 1 || isNaN(data150)){
const err219 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
if(data143.min_matches !== undefined){
let data151 = data143.min_matches;
if(!(((typeof data151 == "number") && (!(data151 % 1) && !isNaN(data151))) && (isFinite(data151)))){
const err220 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if((typeof data151 == "number") && (isFinite(data151))){
if(data151 < 0 || isNaN(data151)){
const err221 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
if(data143.default_match !== undefined){
if(typeof data143.default_match !== "string"){
const err222 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err223 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid11 = _errs365 === errors;
if(_valid11 && valid87){
valid87 = false;
passing11 = [passing11, 2];
}
else {
if(_valid11){
valid87 = true;
passing11 = 2;
}
}
}
if(!valid87){
const err224 = {instancePath:instancePath+"/tests/" + i5+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing11},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
else {
errors = _errs358;
if(vErrors !== null){
if(_errs358){
vErrors.length = _errs358;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err225 = {instancePath:instancePath+"/tests/" + i5+"/lookups",schemaPath:"#/properties/tests/items/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data36.now !== undefined){
let data153 = data36.now;
if((typeof data153 !== "string") && (!((typeof data153 == "number") && (isFinite(data153))))){
const err226 = {instancePath:instancePath+"/tests/" + i5+"/now",schemaPath:"#/properties/tests/items/properties/now/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data36.tz !== undefined){
if(typeof data36.tz !== "string"){
const err227 = {instancePath:instancePath+"/tests/" + i5+"/tz",schemaPath:"#/properties/tests/items/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data36.earliest !== undefined){
let data155 = data36.earliest;
if((typeof data155 !== "string") && (!((typeof data155 == "number") && (isFinite(data155))))){
const err228 = {instancePath:instancePath+"/tests/" + i5+"/earliest",schemaPath:"#/properties/tests/items/properties/earliest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data36.latest !== undefined){
let data156 = data36.latest;
if((typeof data156 !== "string") && (!((typeof data156 == "number") && (isFinite(data156))))){
const err229 = {instancePath:instancePath+"/tests/" + i5+"/latest",schemaPath:"#/properties/tests/items/properties/latest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data36.skip !== undefined){
let data157 = data36.skip;
if((typeof data157 !== "boolean") && (typeof data157 !== "string")){
const err230 = {instancePath:instancePath+"/tests/" + i5+"/skip",schemaPath:"#/properties/tests/items/properties/skip/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.skip.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data36.only !== undefined){
if(typeof data36.only !== "boolean"){
const err231 = {instancePath:instancePath+"/tests/" + i5+"/only",schemaPath:"#/properties/tests/items/properties/only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data36.todo !== undefined){
if(typeof data36.todo !== "boolean"){
const err232 = {instancePath:instancePath+"/tests/" + i5+"/todo",schemaPath:"#/properties/tests/items/properties/todo/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data36.timeout !== undefined){
let data160 = data36.timeout;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
const err233 = {instancePath:instancePath+"/tests/" + i5+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 < 1 || isNaN(data160)){
const err234 = {instancePath:instancePath+"/tests/" + i5+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
if(data36.tags !== undefined){
let data161 = data36.tags;
if(Array.isArray(data161)){
const len29 = data161.length;
for(let i29=0; i29<len29; i29++){
if(typeof data161[i29] !== "string"){
const err235 = {instancePath:instancePath+"/tests/" + i5+"/tags/" + i29,schemaPath:"#/properties/tests/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/tests/" + i5+"/tags",schemaPath:"#/properties/tests/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err238 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err239 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
