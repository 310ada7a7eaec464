// @ts-nocheck
// Written by npm run gen from the schema, with ajv.
import type { Validate } from '../../testing/schema/json-schema.ts';

/** Checks a value against the schema. */
export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"spl-run:schema/config.v1.json","title":"spl-run.config.{json,yml} or package.json#spl-run","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"apps":{"type":"array","items":{"type":"string"},"description":"Splunk apps and add-ons as they lie on disk (--app)"},"content":{"type":"array","items":{"type":"string"},"description":"content repositories as contentctl lays them out (--content)"},"datamodels":{"type":"array","items":{"type":"string"},"description":"data models in Splunk's JSON format (--datamodel)"},"macros":{"oneOf":[{"type":"array","items":{"type":"string"},"description":"files and folders of macros (--macros)"},{"type":"object","description":"macros by name or name(2) (--macro)","additionalProperties":{"type":"string"}}]},"lookups":{"type":"object","description":"CSV files by the name of the lookup (--lookup)","additionalProperties":{"type":"string"}},"geoip":{"type":"string","description":"a GeoIP database in the MaxMind format (--geoip)"},"dataCaches":{"type":"array","description":"where data that tests name by an address lies on disk","items":{"type":"object","additionalProperties":false,"required":["url","path"],"properties":{"url":{"type":"string","description":"the beginning of the addresses"},"path":{"type":"string","description":"the folder that stands for it"}}}},"defaults":{"type":"object","description":"metadata of events that carry none","additionalProperties":false,"properties":{"index":{"type":"string"},"sourcetype":{"type":"string"},"source":{"type":"string"},"host":{"type":"string"}}},"now":{"type":["string","number"]},"tz":{"type":"string","description":"IANA zone (--tz)"},"earliest":{"type":["string","number"]},"latest":{"type":["string","number"]},"limits":{"type":"object","description":"Splunk's default limits","additionalProperties":false,"properties":{"profile":{"enum":["splunk","unlimited"]}}},"strict":{"type":"boolean","description":"a guess or an approximation fails a test (--strict)"},"test":{"type":"object","description":"spl-run test","additionalProperties":false,"properties":{"include":{"type":"array","items":{"type":"string"},"description":"test files, folders and globs, where the command line names none"},"jobs":{"type":"integer","minimum":1,"description":"threads that run test files (--jobs)"},"reporters":{"type":"array","items":{"type":"string"},"description":"NAME or NAME=FILE (--reporter)"},"requireNegative":{"type":"boolean","description":"each search needs a test that expects nothing (--require-negative)"},"bail":{"type":"boolean","description":"end at the first failure (--bail)"},"coverage":{"type":"object","description":"what tests have seen of the clauses of searches","additionalProperties":false,"properties":{"min":{"type":"number","minimum":0,"maximum":100,"description":"the tests fail below it (--coverage-min)"},"reporters":{"type":"array","items":{"type":"string"},"description":"text, json, lcov, html, each alone or with =FILE (--coverage)"}}},"mutation":{"type":"object","description":"changes of searches that tests should notice","additionalProperties":false,"properties":{"min":{"type":"number","minimum":0,"maximum":100,"description":"the tests fail below it (--mutation-min)"},"reporters":{"type":"array","items":{"type":"string"},"description":"text, json, each alone or with =FILE (--mutate)"},"operators":{"type":"array","description":"kinds of changes that are tried (--mutations)","items":{"enum":["conjunct","branch","element","not","command","by-field","wildcard","comparison","threshold","case","aggregate","span","macro"]}},"max":{"type":"integer","minimum":1,"description":"changes tried of a search at most (--max)"},"budget":{"type":"integer","minimum":1,"description":"seconds for the changes of a search (--budget)"}}}}},"external":{"type":"array","items":{"type":"string"},"description":"macros, lookups and data models that are defined elsewhere, such as corp_* (check --external)"},"lint":{"type":"object","description":"spl-run check","additionalProperties":false,"properties":{"failLevel":{"enum":["error","warning","info"]}}}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spl-run:schema/config.v1.json" */;
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
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.apps !== undefined){
let data1 = data.apps;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.content !== undefined){
let data3 = data.content;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err4 = {instancePath:instancePath+"/content/" + i1,schemaPath:"#/properties/content/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.datamodels !== undefined){
let data5 = data.datamodels;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(typeof data5[i2] !== "string"){
const err6 = {instancePath:instancePath+"/datamodels/" + i2,schemaPath:"#/properties/datamodels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/datamodels",schemaPath:"#/properties/datamodels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.macros !== undefined){
let data7 = data.macros;
const _errs17 = errors;
let valid7 = false;
let passing0 = null;
const _errs18 = errors;
if(Array.isArray(data7)){
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
if(typeof data7[i3] !== "string"){
const err8 = {instancePath:instancePath+"/macros/" + i3,schemaPath:"#/properties/macros/oneOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err9 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/oneOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0){
valid7 = true;
passing0 = 0;
}
const _errs22 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(typeof data7[key1] !== "string"){
const err10 = {instancePath:instancePath+"/macros/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/macros/oneOf/1/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid7){
valid7 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid7 = true;
passing0 = 1;
}
}
if(!valid7){
const err12 = {instancePath:instancePath+"/macros",schemaPath:"#/properties/macros/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
if(data.lookups !== undefined){
let data10 = data.lookups;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(typeof data10[key2] !== "string"){
const err13 = {instancePath:instancePath+"/lookups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lookups/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err14 = {instancePath:instancePath+"/lookups",schemaPath:"#/properties/lookups/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.geoip !== undefined){
if(typeof data.geoip !== "string"){
const err15 = {instancePath:instancePath+"/geoip",schemaPath:"#/properties/geoip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.dataCaches !== undefined){
let data13 = data.dataCaches;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
let data14 = data13[i4];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.url === undefined){
const err16 = {instancePath:instancePath+"/dataCaches/" + i4,schemaPath:"#/properties/dataCaches/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data14.path === undefined){
const err17 = {instancePath:instancePath+"/dataCaches/" + i4,schemaPath:"#/properties/dataCaches/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "url") || (key3 === "path"))){
const err18 = {instancePath:instancePath+"/dataCaches/" + i4,schemaPath:"#/properties/dataCaches/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data14.url !== undefined){
if(typeof data14.url !== "string"){
const err19 = {instancePath:instancePath+"/dataCaches/" + i4+"/url",schemaPath:"#/properties/dataCaches/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data14.path !== undefined){
if(typeof data14.path !== "string"){
const err20 = {instancePath:instancePath+"/dataCaches/" + i4+"/path",schemaPath:"#/properties/dataCaches/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/dataCaches/" + i4,schemaPath:"#/properties/dataCaches/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err22 = {instancePath:instancePath+"/dataCaches",schemaPath:"#/properties/dataCaches/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.defaults !== undefined){
let data17 = data.defaults;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!((((key4 === "index") || (key4 === "sourcetype")) || (key4 === "source")) || (key4 === "host"))){
const err23 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data17.index !== undefined){
if(typeof data17.index !== "string"){
const err24 = {instancePath:instancePath+"/defaults/index",schemaPath:"#/properties/defaults/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data17.sourcetype !== undefined){
if(typeof data17.sourcetype !== "string"){
const err25 = {instancePath:instancePath+"/defaults/sourcetype",schemaPath:"#/properties/defaults/properties/sourcetype/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data17.source !== undefined){
if(typeof data17.source !== "string"){
const err26 = {instancePath:instancePath+"/defaults/source",schemaPath:"#/properties/defaults/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data17.host !== undefined){
if(typeof data17.host !== "string"){
const err27 = {instancePath:instancePath+"/defaults/host",schemaPath:"#/properties/defaults/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err28 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.now !== undefined){
let data22 = data.now;
if((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))){
const err29 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: schema31.properties.now.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.tz !== undefined){
if(typeof data.tz !== "string"){
const err30 = {instancePath:instancePath+"/tz",schemaPath:"#/properties/tz/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.earliest !== undefined){
let data24 = data.earliest;
if((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))){
const err31 = {instancePath:instancePath+"/earliest",schemaPath:"#/properties/earliest/type",keyword:"type",params:{type: schema31.properties.earliest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.latest !== undefined){
let data25 = data.latest;
if((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))){
const err32 = {instancePath:instancePath+"/latest",schemaPath:"#/properties/latest/type",keyword:"type",params:{type: schema31.properties.latest.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.limits !== undefined){
let data26 = data.limits;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
if(!(key5 === "profile")){
const err33 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data26.profile !== undefined){
let data27 = data26.profile;
if(!((data27 === "splunk") || (data27 === "unlimited"))){
const err34 = {instancePath:instancePath+"/limits/profile",schemaPath:"#/properties/limits/properties/profile/enum",keyword:"enum",params:{allowedValues: schema31.properties.limits.properties.profile.enum},message:"must be equal to one of the allowed values"};
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
const err35 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.strict !== undefined){
if(typeof data.strict !== "boolean"){
const err36 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.test !== undefined){
let data29 = data.test;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!(((((((key6 === "include") || (key6 === "jobs")) || (key6 === "reporters")) || (key6 === "requireNegative")) || (key6 === "bail")) || (key6 === "coverage")) || (key6 === "mutation"))){
const err37 = {instancePath:instancePath+"/test",schemaPath:"#/properties/test/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data29.include !== undefined){
let data30 = data29.include;
if(Array.isArray(data30)){
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
if(typeof data30[i5] !== "string"){
const err38 = {instancePath:instancePath+"/test/include/" + i5,schemaPath:"#/properties/test/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err39 = {instancePath:instancePath+"/test/include",schemaPath:"#/properties/test/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data29.jobs !== undefined){
let data32 = data29.jobs;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err40 = {instancePath:instancePath+"/test/jobs",schemaPath:"#/properties/test/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 1 || isNaN(data32)){
const err41 = {instancePath:instancePath+"/test/jobs",schemaPath:"#/properties/test/properties/jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data29.reporters !== undefined){
let data33 = data29.reporters;
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
if(typeof data33[i6] !== "string"){
const err42 = {instancePath:instancePath+"/test/reporters/" + i6,schemaPath:"#/properties/test/properties/reporters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/test/reporters",schemaPath:"#/properties/test/properties/reporters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data29.requireNegative !== undefined){
if(typeof data29.requireNegative !== "boolean"){
const err44 = {instancePath:instancePath+"/test/requireNegative",schemaPath:"#/properties/test/properties/requireNegative/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data29.bail !== undefined){
if(typeof data29.bail !== "boolean"){
const err45 = {instancePath:instancePath+"/test/bail",schemaPath:"#/properties/test/properties/bail/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data29.coverage !== undefined){
let data37 = data29.coverage;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!((key7 === "min") || (key7 === "reporters"))){
const err46 = {instancePath:instancePath+"/test/coverage",schemaPath:"#/properties/test/properties/coverage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data37.min !== undefined){
let data38 = data37.min;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
const err47 = {instancePath:instancePath+"/test/coverage/min",schemaPath:"#/properties/test/properties/coverage/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err48 = {instancePath:instancePath+"/test/coverage/min",schemaPath:"#/properties/test/properties/coverage/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/test/coverage/min",schemaPath:"#/properties/test/properties/coverage/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data37.reporters !== undefined){
let data39 = data37.reporters;
if(Array.isArray(data39)){
const len7 = data39.length;
for(let i7=0; i7<len7; i7++){
if(typeof data39[i7] !== "string"){
const err50 = {instancePath:instancePath+"/test/coverage/reporters/" + i7,schemaPath:"#/properties/test/properties/coverage/properties/reporters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/test/coverage/reporters",schemaPath:"#/properties/test/properties/coverage/properties/reporters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/test/coverage",schemaPath:"#/properties/test/properties/coverage/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data29.mutation !== undefined){
let data41 = data29.mutation;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key8 in data41){
if(!(((((key8 === "min") || (key8 === "reporters")) || (key8 === "operators")) || (key8 === "max")) || (key8 === "budget"))){
const err53 = {instancePath:instancePath+"/test/mutation",schemaPath:"#/properties/test/properties/mutation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data41.min !== undefined){
let data42 = data41.min;
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 100 || isNaN(data42)){
const err54 = {instancePath:instancePath+"/test/mutation/min",schemaPath:"#/properties/test/properties/mutation/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err55 = {instancePath:instancePath+"/test/mutation/min",schemaPath:"#/properties/test/properties/mutation/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/test/mutation/min",schemaPath:"#/properties/test/properties/mutation/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data41.reporters !== undefined){
let data43 = data41.reporters;
if(Array.isArray(data43)){
const len8 = data43.length;
for(let i8=0; i8<len8; i8++){
if(typeof data43[i8] !== "string"){
const err57 = {instancePath:instancePath+"/test/mutation/reporters/" + i8,schemaPath:"#/properties/test/properties/mutation/properties/reporters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err58 = {instancePath:instancePath+"/test/mutation/reporters",schemaPath:"#/properties/test/properties/mutation/properties/reporters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data41.operators !== undefined){
let data45 = data41.operators;
if(Array.isArray(data45)){
const len9 = data45.length;
for(let i9=0; i9<len9; i9++){
let data46 = data45[i9];
if(!(((((((((((((data46 === "conjunct") || (data46 === "branch")) || (data46 === "element")) || (data46 === "not")) || (data46 === "command")) || (data46 === "by-field")) || (data46 === "wildcard")) || (data46 === "comparison")) || (data46 === "threshold")) || (data46 === "case")) || (data46 === "aggregate")) || (data46 === "span")) || (data46 === "macro"))){
const err59 = {instancePath:instancePath+"/test/mutation/operators/" + i9,schemaPath:"#/properties/test/properties/mutation/properties/operators/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.test.properties.mutation.properties.operators.items.enum},message:"must be equal to one of the allowed values"};
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
const err60 = {instancePath:instancePath+"/test/mutation/operators",schemaPath:"#/properties/test/properties/mutation/properties/operators/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data41.max !== undefined){
let data47 = data41.max;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err61 = {instancePath:instancePath+"/test/mutation/max",schemaPath:"#/properties/test/properties/mutation/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1 || isNaN(data47)){
const err62 = {instancePath:instancePath+"/test/mutation/max",schemaPath:"#/properties/test/properties/mutation/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data41.budget !== undefined){
let data48 = data41.budget;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err63 = {instancePath:instancePath+"/test/mutation/budget",schemaPath:"#/properties/test/properties/mutation/properties/budget/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 1 || isNaN(data48)){
const err64 = {instancePath:instancePath+"/test/mutation/budget",schemaPath:"#/properties/test/properties/mutation/properties/budget/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/test/mutation",schemaPath:"#/properties/test/properties/mutation/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err66 = {instancePath:instancePath+"/test",schemaPath:"#/properties/test/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.external !== undefined){
let data49 = data.external;
if(Array.isArray(data49)){
const len10 = data49.length;
for(let i10=0; i10<len10; i10++){
if(typeof data49[i10] !== "string"){
const err67 = {instancePath:instancePath+"/external/" + i10,schemaPath:"#/properties/external/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.lint !== undefined){
let data51 = data.lint;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key9 in data51){
if(!(key9 === "failLevel")){
const err69 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data51.failLevel !== undefined){
let data52 = data51.failLevel;
if(!(((data52 === "error") || (data52 === "warning")) || (data52 === "info"))){
const err70 = {instancePath:instancePath+"/lint/failLevel",schemaPath:"#/properties/lint/properties/failLevel/enum",keyword:"enum",params:{allowedValues: schema31.properties.lint.properties.failLevel.enum},message:"must be equal to one of the allowed values"};
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
const err71 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
