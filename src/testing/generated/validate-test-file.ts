// @ts-nocheck
// Written by npm run gen from the schema, with ajv.
import type { Validate } from '../../testing/schema/json-schema.ts';

/** Checks a value against the schema. */
export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"spl-run:schema/spl-test.v1.json","title":"spl-run unit tests (*.spltest.yml)","type":"object","additionalProperties":false,"required":["tests"],"properties":{"$schema":{"type":"string"},"search":{"type":"string","description":"path of the search: a .spl file, relative to the test file"},"spl":{"type":"string","description":"the search itself"},"apps":{"type":"array","items":{"type":"string"},"description":"Splunk apps as they lie on disk"},"content":{"type":"array","items":{"type":"string"},"description":"content repositories as contentctl lays them out"},"macroFiles":{"type":"array","items":{"type":"string"},"description":"macros of .conf or .yml files, or of folders of them"},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"datamodels":{"type":"array","items":{"type":"string"},"description":"data models in Splunk's JSON format"},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"defaults":{"type":"object","description":"metadata of events that carry none","additionalProperties":false,"properties":{"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},"limits":{"enum":["splunk","unlimited"],"default":"splunk"},"strict":{"type":"boolean","default":false,"description":"a guess or an approximation fails the test"},"tests":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","given","expect"],"properties":{"name":{"type":"string","minLength":1},"given":{"oneOf":[{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"properties":{"data":{"type":"string","description":"file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata"},"events":{"type":"array","items":{"type":"object"},"description":"events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given"},"rows":{"type":"array","items":{"type":"object"},"description":"rows as another search would hand them on: nothing is extracted, a list is a multivalue"},"raw":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}],"description":"the text of events: one, or several"},"repeat":{"type":"object","description":"the events several times, each time later by \"every\"","additionalProperties":false,"required":["times"],"properties":{"times":{"type":"integer","minimum":1,"maximum":1000000},"every":{"type":"string","description":"a span such as 10s"}}},"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}}}]},"expect":{"oneOf":[{"enum":["empty","any","snapshot"]},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"count":{"oneOf":[{"type":"integer","minimum":0},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}}}]},"rows":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"all rows; fields that are not named may hold anything"},"ordered":{"type":"boolean","default":false,"description":"the rows come in this order"},"columns":{"enum":["subset","exact"],"default":"subset","description":"exact: rows have no other fields"},"contains":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"each of these is a row"},"excludes":{"type":"array","items":{"type":"object","additionalProperties":{"oneOf":[{"type":["string","number","boolean","null"]},{"type":"array","items":{"type":["string","number","boolean","null"]}},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"$regex":{"type":"string","description":"matches this regular expression somewhere"},"$like":{"type":"string","description":"matches this text with * wildcards, in any case, as the search command does"},"$gt":{"type":["string","number"]},"$gte":{"type":["string","number"]},"$lt":{"type":["string","number"]},"$lte":{"type":["string","number"]},"$ne":{"type":["string","number","boolean","null"]},"$in":{"type":"array","items":{"type":["string","number","boolean","null"]}},"$any":{"type":"boolean","description":"true: there is a value; false: there is none"},"$contains":{"type":["string","number","boolean","null"],"description":"one of the values of the multivalue"},"$values":{"type":"array","items":{"type":["string","number","boolean","null"]},"description":"these values in any order"},"$length":{"type":"integer","minimum":0,"description":"how many values the multivalue has"},"$near":{"type":"number","description":"this number within 1e-6 of it"}}}]}},"description":"none of these is a row"},"fields":{"type":"array","items":{"type":"string"},"description":"fields that have a value in every row"},"snapshot":{"type":"boolean"},"error":{"type":"string","description":"the search fails with this code, or with a message that has this text"},"warnings":{"enum":["none","any"],"default":"any"}}}]},"macros":{"type":"object","description":"macros by name or name(2), over those of the content","additionalProperties":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["definition"],"properties":{"definition":{"type":"string"},"args":{"type":"array","items":{"type":"string"}},"iseval":{"type":"boolean"}}}]}},"lookups":{"type":"object","description":"lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf","additionalProperties":{"oneOf":[{"type":"string","description":"path of a CSV file"},{"type":"array","items":{"type":"object"}},{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string","description":"path of a CSV file"},"rows":{"type":"array","items":{"type":"object"}},"match_type":{"type":"string","description":"WILDCARD(field), CIDR(field)"},"case_sensitive_match":{"type":"boolean"},"max_matches":{"type":"integer","minimum":1},"min_matches":{"type":"integer","minimum":0},"default_match":{"type":"string"}}}]}},"now":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"tz":{"type":"string","description":"IANA zone of the searcher; UTC if absent"},"earliest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"latest":{"type":["string","number"],"description":"epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data"},"skip":{"type":["boolean","string"],"description":"true, or why"},"only":{"type":"boolean","description":"leaves the other tests of the file out; an error with --ci"},"todo":{"type":"boolean","description":"the test is known to fail"},"timeout":{"type":"integer","minimum":1,"description":"milliseconds that the search may take"},"tags":{"type":"array","items":{"type":"string"}}}}}}};
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
let data5 = data.content;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err7 = {instancePath:instancePath+"/content/" + i1,schemaPath:"#/properties/content/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.macroFiles !== undefined){
let data7 = data.macroFiles;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(typeof data7[i2] !== "string"){
const err9 = {instancePath:instancePath+"/macroFiles/" + i2,schemaPath:"#/properties/macroFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/macroFiles",schemaPath:"#/properties/macroFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.macros !== undefined){
let data9 = data.macros;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
let data10 = data9[key1];
const _errs24 = errors;
let valid8 = false;
let passing0 = null;
const _errs25 = errors;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs25 === errors;
if(_valid0){
valid8 = true;
passing0 = 0;
}
const _errs27 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.definition === undefined){
const err12 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "definition") || (key2 === "args")) || (key2 === "iseval"))){
const err13 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10.definition !== undefined){
if(typeof data10.definition !== "string"){
const err14 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.args !== undefined){
let data12 = data10.args;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
if(typeof data12[i3] !== "string"){
const err15 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i3,schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data10.iseval !== undefined){
if(typeof data10.iseval !== "boolean"){
const err17 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid8){
valid8 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid8 = true;
passing0 = 1;
}
}
if(!valid8){
const err19 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.lookups !== undefined){
let data15 = data.lookups;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
let data16 = data15[key3];
const _errs42 = errors;
let valid13 = false;
let passing1 = null;
const _errs43 = errors;
if(typeof data16 !== "string"){
const err21 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs43 === errors;
if(_valid1){
valid13 = true;
passing1 = 0;
}
const _errs45 = errors;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err22 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid1 = _errs45 === errors;
if(_valid1 && valid13){
valid13 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid13 = true;
passing1 = 1;
}
const _errs49 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!(((((((key4 === "file") || (key4 === "rows")) || (key4 === "match_type")) || (key4 === "case_sensitive_match")) || (key4 === "max_matches")) || (key4 === "min_matches")) || (key4 === "default_match"))){
const err24 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.file !== undefined){
if(typeof data16.file !== "string"){
const err25 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.rows !== undefined){
let data19 = data16.rows;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
let data20 = data19[i5];
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err26 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i5,schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data16.match_type !== undefined){
if(typeof data16.match_type !== "string"){
const err28 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data16.case_sensitive_match !== undefined){
if(typeof data16.case_sensitive_match !== "boolean"){
const err29 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data16.max_matches !== undefined){
let data23 = data16.max_matches;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err30 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err31 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data16.min_matches !== undefined){
let data24 = data16.min_matches;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err32 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err33 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data16.default_match !== undefined){
if(typeof data16.default_match !== "string"){
const err34 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err35 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid1 = _errs49 === errors;
if(_valid1 && valid13){
valid13 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid13 = true;
passing1 = 2;
}
}
}
if(!valid13){
const err36 = {instancePath:instancePath+"/lookups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/lookups",schemaPath:"#/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.datamodels !== undefined){
let data26 = data.datamodels;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i6=0; i6<len6; i6++){
if(typeof data26[i6] !== "string"){
const err38 = {instancePath:instancePath+"/datamodels/" + i6,schemaPath:"#/properties/datamodels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/datamodels",schemaPath:"#/properties/datamodels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.now !== undefined){
let data28 = data.now;
if((typeof data28 !== "string") && (!((typeof data28 == "number") && (isFinite(data28))))){
const err40 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: schema31.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tz !== undefined){
if(typeof data.tz !== "string"){
const err41 = {instancePath:instancePath+"/tz",schemaPath:"#/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.earliest !== undefined){
let data30 = data.earliest;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err42 = {instancePath:instancePath+"/earliest",schemaPath:"#/properties/earliest/type",keyword:"type",params:{type: schema31.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.latest !== undefined){
let data31 = data.latest;
if((typeof data31 !== "string") && (!((typeof data31 == "number") && (isFinite(data31))))){
const err43 = {instancePath:instancePath+"/latest",schemaPath:"#/properties/latest/type",keyword:"type",params:{type: schema31.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.defaults !== undefined){
let data32 = data.defaults;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key5 in data32){
if(!((((key5 === "index") || (key5 === "sourcetype")) || (key5 === "source")) || (key5 === "host"))){
const err44 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data32.index !== undefined){
if(typeof data32.index !== "string"){
const err45 = {instancePath:instancePath+"/defaults/index",schemaPath:"#/properties/defaults/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data32.sourcetype !== undefined){
if(typeof data32.sourcetype !== "string"){
const err46 = {instancePath:instancePath+"/defaults/sourcetype",schemaPath:"#/properties/defaults/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data32.source !== undefined){
if(typeof data32.source !== "string"){
const err47 = {instancePath:instancePath+"/defaults/source",schemaPath:"#/properties/defaults/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data32.host !== undefined){
if(typeof data32.host !== "string"){
const err48 = {instancePath:instancePath+"/defaults/host",schemaPath:"#/properties/defaults/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.limits !== undefined){
let data37 = data.limits;
if(!((data37 === "splunk") || (data37 === "unlimited"))){
const err50 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.strict !== undefined){
if(typeof data.strict !== "boolean"){
const err51 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.tests !== undefined){
let data39 = data.tests;
if(Array.isArray(data39)){
if(data39.length < 1){
const err52 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len7 = data39.length;
for(let i7=0; i7<len7; i7++){
let data40 = data39[i7];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.name === undefined){
const err53 = {instancePath:instancePath+"/tests/" + i7,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data40.given === undefined){
const err54 = {instancePath:instancePath+"/tests/" + i7,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data40.expect === undefined){
const err55 = {instancePath:instancePath+"/tests/" + i7,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key6 in data40){
if(!(func1.call(schema31.properties.tests.items.properties, key6))){
const err56 = {instancePath:instancePath+"/tests/" + i7,schemaPath:"#/properties/tests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data40.name !== undefined){
let data41 = data40.name;
if(typeof data41 === "string"){
if(data41.length < 1){
const err57 = {instancePath:instancePath+"/tests/" + i7+"/name",schemaPath:"#/properties/tests/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/tests/" + i7+"/name",schemaPath:"#/properties/tests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data40.given !== undefined){
let data42 = data40.given;
const _errs102 = errors;
let valid25 = false;
let passing2 = null;
const _errs103 = errors;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key7 in data42){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[0].properties, key7))){
const err59 = {instancePath:instancePath+"/tests/" + i7+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data42.data !== undefined){
if(typeof data42.data !== "string"){
const err60 = {instancePath:instancePath+"/tests/" + i7+"/given/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data42.events !== undefined){
let data44 = data42.events;
if(Array.isArray(data44)){
const len8 = data44.length;
for(let i8=0; i8<len8; i8++){
let data45 = data44[i8];
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err61 = {instancePath:instancePath+"/tests/" + i7+"/given/events/" + i8,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/tests/" + i7+"/given/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data42.rows !== undefined){
let data46 = data42.rows;
if(Array.isArray(data46)){
const len9 = data46.length;
for(let i9=0; i9<len9; i9++){
let data47 = data46[i9];
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
const err63 = {instancePath:instancePath+"/tests/" + i7+"/given/rows/" + i9,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/tests/" + i7+"/given/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data42.raw !== undefined){
let data48 = data42.raw;
const _errs117 = errors;
let valid31 = false;
let passing3 = null;
const _errs118 = errors;
if(typeof data48 !== "string"){
const err65 = {instancePath:instancePath+"/tests/" + i7+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid3 = _errs118 === errors;
if(_valid3){
valid31 = true;
passing3 = 0;
}
const _errs120 = errors;
if(Array.isArray(data48)){
const len10 = data48.length;
for(let i10=0; i10<len10; i10++){
if(typeof data48[i10] !== "string"){
const err66 = {instancePath:instancePath+"/tests/" + i7+"/given/raw/" + i10,schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/tests/" + i7+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid3 = _errs120 === errors;
if(_valid3 && valid31){
valid31 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid31 = true;
passing3 = 1;
}
}
if(!valid31){
const err68 = {instancePath:instancePath+"/tests/" + i7+"/given/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
else {
errors = _errs117;
if(vErrors !== null){
if(_errs117){
vErrors.length = _errs117;
}
else {
vErrors = null;
}
}
}
}
if(data42.repeat !== undefined){
let data50 = data42.repeat;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.times === undefined){
const err69 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key8 in data50){
if(!((key8 === "times") || (key8 === "every"))){
const err70 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data50.times !== undefined){
let data51 = data50.times;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err71 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1000000 || isNaN(data51)){
const err72 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data51 < 1 || isNaN(data51)){
const err73 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data50.every !== undefined){
if(typeof data50.every !== "string"){
const err74 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/tests/" + i7+"/given/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data42.index !== undefined){
if(typeof data42.index !== "string"){
const err76 = {instancePath:instancePath+"/tests/" + i7+"/given/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data42.sourcetype !== undefined){
if(typeof data42.sourcetype !== "string"){
const err77 = {instancePath:instancePath+"/tests/" + i7+"/given/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data42.source !== undefined){
if(typeof data42.source !== "string"){
const err78 = {instancePath:instancePath+"/tests/" + i7+"/given/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data42.host !== undefined){
if(typeof data42.host !== "string"){
const err79 = {instancePath:instancePath+"/tests/" + i7+"/given/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/tests/" + i7+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid2 = _errs103 === errors;
if(_valid2){
valid25 = true;
passing2 = 0;
}
const _errs139 = errors;
if(Array.isArray(data42)){
if(data42.length < 1){
const err81 = {instancePath:instancePath+"/tests/" + i7+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const len11 = data42.length;
for(let i11=0; i11<len11; i11++){
let data57 = data42[i11];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key9 in data57){
if(!(func1.call(schema31.properties.tests.items.properties.given.oneOf[1].items.properties, key9))){
const err82 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data57.data !== undefined){
if(typeof data57.data !== "string"){
const err83 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/data",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data57.events !== undefined){
let data59 = data57.events;
if(Array.isArray(data59)){
const len12 = data59.length;
for(let i12=0; i12<len12; i12++){
let data60 = data59[i12];
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
const err84 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/events/" + i12,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/events",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data57.rows !== undefined){
let data61 = data57.rows;
if(Array.isArray(data61)){
const len13 = data61.length;
for(let i13=0; i13<len13; i13++){
let data62 = data61[i13];
if(!(data62 && typeof data62 == "object" && !Array.isArray(data62))){
const err86 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/rows/" + i13,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/rows",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data57.raw !== undefined){
let data63 = data57.raw;
const _errs155 = errors;
let valid42 = false;
let passing4 = null;
const _errs156 = errors;
if(typeof data63 !== "string"){
const err88 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid4 = _errs156 === errors;
if(_valid4){
valid42 = true;
passing4 = 0;
}
const _errs158 = errors;
if(Array.isArray(data63)){
const len14 = data63.length;
for(let i14=0; i14<len14; i14++){
if(typeof data63[i14] !== "string"){
const err89 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/raw/" + i14,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid4 = _errs158 === errors;
if(_valid4 && valid42){
valid42 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid42 = true;
passing4 = 1;
}
}
if(!valid42){
const err91 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/raw",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/raw/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
errors = _errs155;
if(vErrors !== null){
if(_errs155){
vErrors.length = _errs155;
}
else {
vErrors = null;
}
}
}
}
if(data57.repeat !== undefined){
let data65 = data57.repeat;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.times === undefined){
const err92 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key10 in data65){
if(!((key10 === "times") || (key10 === "every"))){
const err93 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data65.times !== undefined){
let data66 = data65.times;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err94 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 1000000 || isNaN(data66)){
const err95 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data66 < 1 || isNaN(data66)){
const err96 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat/times",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data65.every !== undefined){
if(typeof data65.every !== "string"){
const err97 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat/every",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/repeat",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/repeat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data57.index !== undefined){
if(typeof data57.index !== "string"){
const err99 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/index",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data57.sourcetype !== undefined){
if(typeof data57.sourcetype !== "string"){
const err100 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/sourcetype",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data57.source !== undefined){
if(typeof data57.source !== "string"){
const err101 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/source",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data57.host !== undefined){
if(typeof data57.host !== "string"){
const err102 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11+"/host",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err103 = {instancePath:instancePath+"/tests/" + i7+"/given/" + i11,schemaPath:"#/properties/tests/items/properties/given/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/tests/" + i7+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid2 = _errs139 === errors;
if(_valid2 && valid25){
valid25 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid25 = true;
passing2 = 1;
}
}
if(!valid25){
const err105 = {instancePath:instancePath+"/tests/" + i7+"/given",schemaPath:"#/properties/tests/items/properties/given/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
else {
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
}
}
if(data40.expect !== undefined){
let data72 = data40.expect;
const _errs178 = errors;
let valid46 = false;
let passing5 = null;
const _errs179 = errors;
if(!(((data72 === "empty") || (data72 === "any")) || (data72 === "snapshot"))){
const err106 = {instancePath:instancePath+"/tests/" + i7+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid5 = _errs179 === errors;
if(_valid5){
valid46 = true;
passing5 = 0;
}
const _errs180 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(Object.keys(data72).length < 1){
const err107 = {instancePath:instancePath+"/tests/" + i7+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key11 in data72){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties, key11))){
const err108 = {instancePath:instancePath+"/tests/" + i7+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data72.count !== undefined){
let data73 = data72.count;
const _errs184 = errors;
let valid48 = false;
let passing6 = null;
const _errs185 = errors;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err109 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 0 || isNaN(data73)){
const err110 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var _valid6 = _errs185 === errors;
if(_valid6){
valid48 = true;
passing6 = 0;
}
const _errs187 = errors;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(Object.keys(data73).length < 1){
const err111 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key12 in data73){
if(!((key12 === "min") || (key12 === "max"))){
const err112 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data73.min !== undefined){
let data74 = data73.min;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err113 = {instancePath:instancePath+"/tests/" + i7+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
const err114 = {instancePath:instancePath+"/tests/" + i7+"/expect/count/min",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data73.max !== undefined){
let data75 = data73.max;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err115 = {instancePath:instancePath+"/tests/" + i7+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 0 || isNaN(data75)){
const err116 = {instancePath:instancePath+"/tests/" + i7+"/expect/count/max",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err117 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid6 = _errs187 === errors;
if(_valid6 && valid48){
valid48 = false;
passing6 = [passing6, 1];
}
else {
if(_valid6){
valid48 = true;
passing6 = 1;
}
}
if(!valid48){
const err118 = {instancePath:instancePath+"/tests/" + i7+"/expect/count",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/count/oneOf",keyword:"oneOf",params:{passingSchemas: passing6},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
errors = _errs184;
if(vErrors !== null){
if(_errs184){
vErrors.length = _errs184;
}
else {
vErrors = null;
}
}
}
}
if(data72.rows !== undefined){
let data76 = data72.rows;
if(Array.isArray(data76)){
const len15 = data76.length;
for(let i15=0; i15<len15; i15++){
let data77 = data76[i15];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key13 in data77){
let data78 = data77[key13];
const _errs200 = errors;
let valid53 = false;
let passing7 = null;
const _errs201 = errors;
if((((typeof data78 !== "string") && (!((typeof data78 == "number") && (isFinite(data78))))) && (typeof data78 !== "boolean")) && (data78 !== null)){
const err119 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid7 = _errs201 === errors;
if(_valid7){
valid53 = true;
passing7 = 0;
}
const _errs203 = errors;
if(Array.isArray(data78)){
const len16 = data78.length;
for(let i16=0; i16<len16; i16++){
let data79 = data78[i16];
if((((typeof data79 !== "string") && (!((typeof data79 == "number") && (isFinite(data79))))) && (typeof data79 !== "boolean")) && (data79 !== null)){
const err120 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var _valid7 = _errs203 === errors;
if(_valid7 && valid53){
valid53 = false;
passing7 = [passing7, 1];
}
else {
if(_valid7){
valid53 = true;
passing7 = 1;
}
const _errs207 = errors;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(Object.keys(data78).length < 1){
const err122 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key14 in data78){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties, key14))){
const err123 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data78.$regex !== undefined){
if(typeof data78.$regex !== "string"){
const err124 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data78.$like !== undefined){
if(typeof data78.$like !== "string"){
const err125 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data78.$gt !== undefined){
let data82 = data78.$gt;
if((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))){
const err126 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data78.$gte !== undefined){
let data83 = data78.$gte;
if((typeof data83 !== "string") && (!((typeof data83 == "number") && (isFinite(data83))))){
const err127 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data78.$lt !== undefined){
let data84 = data78.$lt;
if((typeof data84 !== "string") && (!((typeof data84 == "number") && (isFinite(data84))))){
const err128 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data78.$lte !== undefined){
let data85 = data78.$lte;
if((typeof data85 !== "string") && (!((typeof data85 == "number") && (isFinite(data85))))){
const err129 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data78.$ne !== undefined){
let data86 = data78.$ne;
if((((typeof data86 !== "string") && (!((typeof data86 == "number") && (isFinite(data86))))) && (typeof data86 !== "boolean")) && (data86 !== null)){
const err130 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data78.$in !== undefined){
let data87 = data78.$in;
if(Array.isArray(data87)){
const len17 = data87.length;
for(let i17=0; i17<len17; i17++){
let data88 = data87[i17];
if((((typeof data88 !== "string") && (!((typeof data88 == "number") && (isFinite(data88))))) && (typeof data88 !== "boolean")) && (data88 !== null)){
const err131 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i17,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
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
const err132 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data78.$any !== undefined){
if(typeof data78.$any !== "boolean"){
const err133 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data78.$contains !== undefined){
let data90 = data78.$contains;
if((((typeof data90 !== "string") && (!((typeof data90 == "number") && (isFinite(data90))))) && (typeof data90 !== "boolean")) && (data90 !== null)){
const err134 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data78.$values !== undefined){
let data91 = data78.$values;
if(Array.isArray(data91)){
const len18 = data91.length;
for(let i18=0; i18<len18; i18++){
let data92 = data91[i18];
if((((typeof data92 !== "string") && (!((typeof data92 == "number") && (isFinite(data92))))) && (typeof data92 !== "boolean")) && (data92 !== null)){
const err135 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i18,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.rows.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
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
const err136 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data78.$length !== undefined){
let data93 = data78.$length;
if(!(((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93))) && (isFinite(data93)))){
const err137 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 < 0 || isNaN(data93)){
const err138 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data78.$near !== undefined){
let data94 = data78.$near;
if(!((typeof data94 == "number") && (isFinite(data94)))){
const err139 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid7 = _errs207 === errors;
if(_valid7 && valid53){
valid53 = false;
passing7 = [passing7, 2];
}
else {
if(_valid7){
valid53 = true;
passing7 = 2;
}
}
}
if(!valid53){
const err141 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing7},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
else {
errors = _errs200;
if(vErrors !== null){
if(_errs200){
vErrors.length = _errs200;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err142 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows/" + i15,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/tests/" + i7+"/expect/rows",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data72.ordered !== undefined){
if(typeof data72.ordered !== "boolean"){
const err144 = {instancePath:instancePath+"/tests/" + i7+"/expect/ordered",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/ordered/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data72.columns !== undefined){
let data96 = data72.columns;
if(!((data96 === "subset") || (data96 === "exact"))){
const err145 = {instancePath:instancePath+"/tests/" + i7+"/expect/columns",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/columns/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.columns.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data72.contains !== undefined){
let data97 = data72.contains;
if(Array.isArray(data97)){
const len19 = data97.length;
for(let i19=0; i19<len19; i19++){
let data98 = data97[i19];
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key15 in data98){
let data99 = data98[key15];
const _errs249 = errors;
let valid64 = false;
let passing8 = null;
const _errs250 = errors;
if((((typeof data99 !== "string") && (!((typeof data99 == "number") && (isFinite(data99))))) && (typeof data99 !== "boolean")) && (data99 !== null)){
const err146 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var _valid8 = _errs250 === errors;
if(_valid8){
valid64 = true;
passing8 = 0;
}
const _errs252 = errors;
if(Array.isArray(data99)){
const len20 = data99.length;
for(let i20=0; i20<len20; i20++){
let data100 = data99[i20];
if((((typeof data100 !== "string") && (!((typeof data100 == "number") && (isFinite(data100))))) && (typeof data100 !== "boolean")) && (data100 !== null)){
const err147 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i20,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid8 = _errs252 === errors;
if(_valid8 && valid64){
valid64 = false;
passing8 = [passing8, 1];
}
else {
if(_valid8){
valid64 = true;
passing8 = 1;
}
const _errs256 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(Object.keys(data99).length < 1){
const err149 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key16 in data99){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties, key16))){
const err150 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data99.$regex !== undefined){
if(typeof data99.$regex !== "string"){
const err151 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data99.$like !== undefined){
if(typeof data99.$like !== "string"){
const err152 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data99.$gt !== undefined){
let data103 = data99.$gt;
if((typeof data103 !== "string") && (!((typeof data103 == "number") && (isFinite(data103))))){
const err153 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data99.$gte !== undefined){
let data104 = data99.$gte;
if((typeof data104 !== "string") && (!((typeof data104 == "number") && (isFinite(data104))))){
const err154 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data99.$lt !== undefined){
let data105 = data99.$lt;
if((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))){
const err155 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data99.$lte !== undefined){
let data106 = data99.$lte;
if((typeof data106 !== "string") && (!((typeof data106 == "number") && (isFinite(data106))))){
const err156 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data99.$ne !== undefined){
let data107 = data99.$ne;
if((((typeof data107 !== "string") && (!((typeof data107 == "number") && (isFinite(data107))))) && (typeof data107 !== "boolean")) && (data107 !== null)){
const err157 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data99.$in !== undefined){
let data108 = data99.$in;
if(Array.isArray(data108)){
const len21 = data108.length;
for(let i21=0; i21<len21; i21++){
let data109 = data108[i21];
if((((typeof data109 !== "string") && (!((typeof data109 == "number") && (isFinite(data109))))) && (typeof data109 !== "boolean")) && (data109 !== null)){
const err158 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i21,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
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
const err159 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data99.$any !== undefined){
if(typeof data99.$any !== "boolean"){
const err160 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data99.$contains !== undefined){
let data111 = data99.$contains;
if((((typeof data111 !== "string") && (!((typeof data111 == "number") && (isFinite(data111))))) && (typeof data111 !== "boolean")) && (data111 !== null)){
const err161 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data99.$values !== undefined){
let data112 = data99.$values;
if(Array.isArray(data112)){
const len22 = data112.length;
for(let i22=0; i22<len22; i22++){
let data113 = data112[i22];
if((((typeof data113 !== "string") && (!((typeof data113 == "number") && (isFinite(data113))))) && (typeof data113 !== "boolean")) && (data113 !== null)){
const err162 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i22,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.contains.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
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
const err163 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data99.$length !== undefined){
let data114 = data99.$length;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err164 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 < 0 || isNaN(data114)){
const err165 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data99.$near !== undefined){
let data115 = data99.$near;
if(!((typeof data115 == "number") && (isFinite(data115)))){
const err166 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid8 = _errs256 === errors;
if(_valid8 && valid64){
valid64 = false;
passing8 = [passing8, 2];
}
else {
if(_valid8){
valid64 = true;
passing8 = 2;
}
}
}
if(!valid64){
const err168 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing8},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
else {
errors = _errs249;
if(vErrors !== null){
if(_errs249){
vErrors.length = _errs249;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err169 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains/" + i19,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/tests/" + i7+"/expect/contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/contains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data72.excludes !== undefined){
let data116 = data72.excludes;
if(Array.isArray(data116)){
const len23 = data116.length;
for(let i23=0; i23<len23; i23++){
let data117 = data116[i23];
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key17 in data117){
let data118 = data117[key17];
const _errs295 = errors;
let valid75 = false;
let passing9 = null;
const _errs296 = errors;
if((((typeof data118 !== "string") && (!((typeof data118 == "number") && (isFinite(data118))))) && (typeof data118 !== "boolean")) && (data118 !== null)){
const err171 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/0/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[0].type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid9 = _errs296 === errors;
if(_valid9){
valid75 = true;
passing9 = 0;
}
const _errs298 = errors;
if(Array.isArray(data118)){
const len24 = data118.length;
for(let i24=0; i24<len24; i24++){
let data119 = data118[i24];
if((((typeof data119 !== "string") && (!((typeof data119 == "number") && (isFinite(data119))))) && (typeof data119 !== "boolean")) && (data119 !== null)){
const err172 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i24,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[1].items.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
var _valid9 = _errs298 === errors;
if(_valid9 && valid75){
valid75 = false;
passing9 = [passing9, 1];
}
else {
if(_valid9){
valid75 = true;
passing9 = 1;
}
const _errs302 = errors;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(Object.keys(data118).length < 1){
const err174 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key18 in data118){
if(!(func1.call(schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties, key18))){
const err175 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data118.$regex !== undefined){
if(typeof data118.$regex !== "string"){
const err176 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$regex",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24regex/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data118.$like !== undefined){
if(typeof data118.$like !== "string"){
const err177 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$like",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24like/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data118.$gt !== undefined){
let data122 = data118.$gt;
if((typeof data122 !== "string") && (!((typeof data122 == "number") && (isFinite(data122))))){
const err178 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data118.$gte !== undefined){
let data123 = data118.$gte;
if((typeof data123 !== "string") && (!((typeof data123 == "number") && (isFinite(data123))))){
const err179 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$gte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24gte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$gte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data118.$lt !== undefined){
let data124 = data118.$lt;
if((typeof data124 !== "string") && (!((typeof data124 == "number") && (isFinite(data124))))){
const err180 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lt",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lt/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lt.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data118.$lte !== undefined){
let data125 = data118.$lte;
if((typeof data125 !== "string") && (!((typeof data125 == "number") && (isFinite(data125))))){
const err181 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$lte",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24lte/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$lte.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data118.$ne !== undefined){
let data126 = data118.$ne;
if((((typeof data126 !== "string") && (!((typeof data126 == "number") && (isFinite(data126))))) && (typeof data126 !== "boolean")) && (data126 !== null)){
const err182 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$ne",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24ne/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$ne.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data118.$in !== undefined){
let data127 = data118.$in;
if(Array.isArray(data127)){
const len25 = data127.length;
for(let i25=0; i25<len25; i25++){
let data128 = data127[i25];
if((((typeof data128 !== "string") && (!((typeof data128 == "number") && (isFinite(data128))))) && (typeof data128 !== "boolean")) && (data128 !== null)){
const err183 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in/" + i25,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$in.items.type},message:"must be string,number,boolean,null"};
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
const err184 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$in",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data118.$any !== undefined){
if(typeof data118.$any !== "boolean"){
const err185 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$any",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24any/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data118.$contains !== undefined){
let data130 = data118.$contains;
if((((typeof data130 !== "string") && (!((typeof data130 == "number") && (isFinite(data130))))) && (typeof data130 !== "boolean")) && (data130 !== null)){
const err186 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$contains",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24contains/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$contains.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data118.$values !== undefined){
let data131 = data118.$values;
if(Array.isArray(data131)){
const len26 = data131.length;
for(let i26=0; i26<len26; i26++){
let data132 = data131[i26];
if((((typeof data132 !== "string") && (!((typeof data132 == "number") && (isFinite(data132))))) && (typeof data132 !== "boolean")) && (data132 !== null)){
const err187 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values/" + i26,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/items/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.expect.oneOf[1].properties.excludes.items.additionalProperties.oneOf[2].properties.$values.items.type},message:"must be string,number,boolean,null"};
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
const err188 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$values",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data118.$length !== undefined){
let data133 = data118.$length;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err189 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 < 0 || isNaN(data133)){
const err190 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$length",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data118.$near !== undefined){
let data134 = data118.$near;
if(!((typeof data134 == "number") && (isFinite(data134)))){
const err191 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/$near",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/properties/%24near/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid9 = _errs302 === errors;
if(_valid9 && valid75){
valid75 = false;
passing9 = [passing9, 2];
}
else {
if(_valid9){
valid75 = true;
passing9 = 2;
}
}
}
if(!valid75){
const err193 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23+"/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing9},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
else {
errors = _errs295;
if(vErrors !== null){
if(_errs295){
vErrors.length = _errs295;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err194 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes/" + i23,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/tests/" + i7+"/expect/excludes",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/excludes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data72.fields !== undefined){
let data135 = data72.fields;
if(Array.isArray(data135)){
const len27 = data135.length;
for(let i27=0; i27<len27; i27++){
if(typeof data135[i27] !== "string"){
const err196 = {instancePath:instancePath+"/tests/" + i7+"/expect/fields/" + i27,schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err197 = {instancePath:instancePath+"/tests/" + i7+"/expect/fields",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data72.snapshot !== undefined){
if(typeof data72.snapshot !== "boolean"){
const err198 = {instancePath:instancePath+"/tests/" + i7+"/expect/snapshot",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/snapshot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data72.error !== undefined){
if(typeof data72.error !== "string"){
const err199 = {instancePath:instancePath+"/tests/" + i7+"/expect/error",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data72.warnings !== undefined){
let data139 = data72.warnings;
if(!((data139 === "none") || (data139 === "any"))){
const err200 = {instancePath:instancePath+"/tests/" + i7+"/expect/warnings",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/properties/warnings/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.items.properties.expect.oneOf[1].properties.warnings.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/tests/" + i7+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var _valid5 = _errs180 === errors;
if(_valid5 && valid46){
valid46 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid46 = true;
passing5 = 1;
}
}
if(!valid46){
const err202 = {instancePath:instancePath+"/tests/" + i7+"/expect",schemaPath:"#/properties/tests/items/properties/expect/oneOf",keyword:"oneOf",params:{passingSchemas: passing5},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
else {
errors = _errs178;
if(vErrors !== null){
if(_errs178){
vErrors.length = _errs178;
}
else {
vErrors = null;
}
}
}
}
if(data40.macros !== undefined){
let data140 = data40.macros;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key19 in data140){
let data141 = data140[key19];
const _errs348 = errors;
let valid86 = false;
let passing10 = null;
const _errs349 = errors;
if(typeof data141 !== "string"){
const err203 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
var _valid10 = _errs349 === errors;
if(_valid10){
valid86 = true;
passing10 = 0;
}
const _errs351 = errors;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
if(data141.definition === undefined){
const err204 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
for(const key20 in data141){
if(!(((key20 === "definition") || (key20 === "args")) || (key20 === "iseval"))){
const err205 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data141.definition !== undefined){
if(typeof data141.definition !== "string"){
const err206 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/definition",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data141.args !== undefined){
let data143 = data141.args;
if(Array.isArray(data143)){
const len28 = data143.length;
for(let i28=0; i28<len28; i28++){
if(typeof data143[i28] !== "string"){
const err207 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + i28,schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data141.iseval !== undefined){
if(typeof data141.iseval !== "boolean"){
const err209 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/iseval",schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/properties/iseval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid10 = _errs351 === errors;
if(_valid10 && valid86){
valid86 = false;
passing10 = [passing10, 1];
}
else {
if(_valid10){
valid86 = true;
passing10 = 1;
}
}
if(!valid86){
const err211 = {instancePath:instancePath+"/tests/" + i7+"/macros/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/macros/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing10},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
else {
errors = _errs348;
if(vErrors !== null){
if(_errs348){
vErrors.length = _errs348;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err212 = {instancePath:instancePath+"/tests/" + i7+"/macros",schemaPath:"#/properties/tests/items/properties/macros/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data40.lookups !== undefined){
let data146 = data40.lookups;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key21 in data146){
let data147 = data146[key21];
const _errs366 = errors;
let valid91 = false;
let passing11 = null;
const _errs367 = errors;
if(typeof data147 !== "string"){
const err213 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
var _valid11 = _errs367 === errors;
if(_valid11){
valid91 = true;
passing11 = 0;
}
const _errs369 = errors;
if(Array.isArray(data147)){
const len29 = data147.length;
for(let i29=0; i29<len29; i29++){
let data148 = data147[i29];
if(!(data148 && typeof data148 == "object" && !Array.isArray(data148))){
const err214 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i29,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err215 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
var _valid11 = _errs369 === errors;
if(_valid11 && valid91){
valid91 = false;
passing11 = [passing11, 1];
}
else {
if(_valid11){
valid91 = true;
passing11 = 1;
}
const _errs373 = errors;
if(data147 && typeof data147 == "object" && !Array.isArray(data147)){
for(const key22 in data147){
if(!(((((((key22 === "file") || (key22 === "rows")) || (key22 === "match_type")) || (key22 === "case_sensitive_match")) || (key22 === "max_matches")) || (key22 === "min_matches")) || (key22 === "default_match"))){
const err216 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data147.file !== undefined){
if(typeof data147.file !== "string"){
const err217 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data147.rows !== undefined){
let data150 = data147.rows;
if(Array.isArray(data150)){
const len30 = data150.length;
for(let i30=0; i30<len30; i30++){
let data151 = data150[i30];
if(!(data151 && typeof data151 == "object" && !Array.isArray(data151))){
const err218 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i30,schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data147.match_type !== undefined){
if(typeof data147.match_type !== "string"){
const err220 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/match_type",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/match_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data147.case_sensitive_match !== undefined){
if(typeof data147.case_sensitive_match !== "boolean"){
const err221 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/case_sensitive_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/case_sensitive_match/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data147.max_matches !== undefined){
let data154 = data147.max_matches;
if(!(((typeof data154 == "number") && (!(data154 % 1) && !isNaN(data154))) && (isFinite(data154)))){
const err222 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if((typeof data154 == "number") && (isFinite(data154))){
if(data154 < 1 || isNaN(data154)){
const err223 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/max_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
if(data147.min_matches !== undefined){
let data155 = data147.min_matches;
if(!(((typeof data155 == "number") && (!(data155 % 1) && !isNaN(data155))) && (isFinite(data155)))){
const err224 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if((typeof data155 == "number") && (isFinite(data155))){
if(data155 < 0 || isNaN(data155)){
const err225 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_matches",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/min_matches/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data147.default_match !== undefined){
if(typeof data147.default_match !== "string"){
const err226 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/default_match",schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/properties/default_match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
else {
const err227 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
var _valid11 = _errs373 === errors;
if(_valid11 && valid91){
valid91 = false;
passing11 = [passing11, 2];
}
else {
if(_valid11){
valid91 = true;
passing11 = 2;
}
}
}
if(!valid91){
const err228 = {instancePath:instancePath+"/tests/" + i7+"/lookups/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/lookups/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing11},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
else {
errors = _errs366;
if(vErrors !== null){
if(_errs366){
vErrors.length = _errs366;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err229 = {instancePath:instancePath+"/tests/" + i7+"/lookups",schemaPath:"#/properties/tests/items/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data40.now !== undefined){
let data157 = data40.now;
if((typeof data157 !== "string") && (!((typeof data157 == "number") && (isFinite(data157))))){
const err230 = {instancePath:instancePath+"/tests/" + i7+"/now",schemaPath:"#/properties/tests/items/properties/now/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data40.tz !== undefined){
if(typeof data40.tz !== "string"){
const err231 = {instancePath:instancePath+"/tests/" + i7+"/tz",schemaPath:"#/properties/tests/items/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data40.earliest !== undefined){
let data159 = data40.earliest;
if((typeof data159 !== "string") && (!((typeof data159 == "number") && (isFinite(data159))))){
const err232 = {instancePath:instancePath+"/tests/" + i7+"/earliest",schemaPath:"#/properties/tests/items/properties/earliest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data40.latest !== undefined){
let data160 = data40.latest;
if((typeof data160 !== "string") && (!((typeof data160 == "number") && (isFinite(data160))))){
const err233 = {instancePath:instancePath+"/tests/" + i7+"/latest",schemaPath:"#/properties/tests/items/properties/latest/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data40.skip !== undefined){
let data161 = data40.skip;
if((typeof data161 !== "boolean") && (typeof data161 !== "string")){
const err234 = {instancePath:instancePath+"/tests/" + i7+"/skip",schemaPath:"#/properties/tests/items/properties/skip/type",keyword:"type",params:{type: schema31.properties.tests.items.properties.skip.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data40.only !== undefined){
if(typeof data40.only !== "boolean"){
const err235 = {instancePath:instancePath+"/tests/" + i7+"/only",schemaPath:"#/properties/tests/items/properties/only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data40.todo !== undefined){
if(typeof data40.todo !== "boolean"){
const err236 = {instancePath:instancePath+"/tests/" + i7+"/todo",schemaPath:"#/properties/tests/items/properties/todo/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data40.timeout !== undefined){
let data164 = data40.timeout;
if(!(((typeof data164 == "number") && (!(data164 % 1) && !isNaN(data164))) && (isFinite(data164)))){
const err237 = {instancePath:instancePath+"/tests/" + i7+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if((typeof data164 == "number") && (isFinite(data164))){
if(data164 < 1 || isNaN(data164)){
const err238 = {instancePath:instancePath+"/tests/" + i7+"/timeout",schemaPath:"#/properties/tests/items/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data40.tags !== undefined){
let data165 = data40.tags;
if(Array.isArray(data165)){
const len31 = data165.length;
for(let i31=0; i31<len31; i31++){
if(typeof data165[i31] !== "string"){
const err239 = {instancePath:instancePath+"/tests/" + i7+"/tags/" + i31,schemaPath:"#/properties/tests/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err240 = {instancePath:instancePath+"/tests/" + i7+"/tags",schemaPath:"#/properties/tests/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err241 = {instancePath:instancePath+"/tests/" + i7,schemaPath:"#/properties/tests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err242 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
