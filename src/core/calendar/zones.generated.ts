// Made by scripts/zones.mjs from the tz database; do not edit.

/** Release of the tz database. */
export const ZONES_VERSION = '2026d';

/**
 * One line for all names of the same rules: names; rule; offset at the start of 1970 and changes. A change is the quarters
 * of an hour since the one before and the new offset in minutes, left out where it is that before the last; both in
 * base 36, with an s before them in seconds. A rule is the offset in seconds from the last change on, or the two offsets
 * of a year and when they begin (month.week.weekday.second of the local day).
 */
export const ZONES = `
Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry Africa/Dakar Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC Etc/Universal Etc/Zulu Factory GMT GMT+0 GMT-0 GMT0 Greenwich Iceland UCT UTC Universal Zulu;0;0
Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Kuwait Asia/Riyadh Etc/GMT-3 Indian/Antananarivo Indian/Comoro Indian/Mayotte;10800;50
Africa/Algiers;3600;0 zjw:1o beo 47pg nuo:3c dhg tjs:0 dhg e04 dh8
Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo Etc/GMT-1;3600;1o
Africa/Bissau;0;-1o 3r9g:0
Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane Etc/GMT-2;7200;3c
Africa/Cairo Egypt;7200,10800,4.5.5.0,10.5.4.86400;3c 8vw:50 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 lzw 51g l18 604 frw bc4 fp8 bc4 fp8 bc4 fp8 bc4 frw bc4 g2k ays fp8 bc4 fp8 bc4 frw bc4 fp8 bc4 fp8 bc4 fh4 bek fk4 bek fk4 bek fk4 bek g2s bek fk4 bek fk4 bek fk4 bek fk4 bek g2s bek fk4 bek fk4 avw g2s 9uk h44 9bw hms 8t8 io4 7mk 284 1jw 2q04 33w 2lg 458 6gas
Africa/Casablanca;0;0 3d40:1o 53w 191g 6t8 k84 b3w i84 4qk 47xg 1cl8 gug4 6t8 k84 5zw itg 798 hms 8t8 k8c 62o 2ao 31c fk0 56o 2io 5s0 beo 6o0 2lc 6ao beo 5pc 2lc 79c beo 56o 2lc 8ao aw0 45c 340 8tc aw0 3mo 2lc nuo 2lc nc0 340 nc0 2lc nc0 340 nc0 2lc nuo 2lc nc0 340 nc0 2lc dh8
Africa/Ceuta;3600,7200,3.5.0.7200,10.5.0.10800;0 3d40:1o 53w 191g 6t8 k84 b3w i84 4qk 47xg 1j44:3c dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Africa/El_Aaiun;0;-1o 4q04:0 198:1o 6t8 k84 b3w i84 4qk meys 6t8 k84 5zw itg 798 hms 8t8 k8c 62o 2ao 31c fk0 56o 2io 5s0 beo 6o0 2lc 6ao beo 5pc 2lc 79c beo 56o 2lc 8ao aw0 45c 340 8tc aw0 3mo 2lc nuo 2lc nc0 340 nc0 2lc nc0 340 nc0 2lc nuo 2lc nc0 340 nc0 2lc dh8
Africa/Juba;7200;3c 8vs:50 cd8 elg cfw eo4 cfw eis cik eg4 cl8 edg cnw eas ct8 e5g cvw elg cfw eis cik eg4 cnw eas cqk e84 ct8 e5g cvw elg cik eg4 cl8 aplg ftfw
Africa/Khartoum;7200;3c 8vs:50 cd8 elg cfw eo4 cfw eis cik eg4 cl8 edg cnw eas ct8 e5g cvw elg cfw eis cik eg4 cnw eas cqk e84 ct8 e5g cvw elg cik eg4 cl8 aplg ddfw
Africa/Monrovia;0;s-226 s11v0q6:0
Africa/Ndjamena;3600;1o 7cnw:3c at8
Africa/Sao_Tome;0;0 102o4:1o r1c
Africa/Tripoli Libya;7200;3c 90ns:1o 6o4 djw dhg djw dk4 djw dus d6k dpg dh8 dc4 djw dk4 djw dhg djw fxg 4tek ds4 bq5g aao
Africa/Tunis;3600;1o 5i7w:3c aw0 g80 bc0 79k0 8lc dhc dhc g80 b9c aylc b9g d44 g2o aw0 g2o beo fk0
Africa/Windhoek;7200;3c i76g:1o cdo fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes fjw bes g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k bes fjw bes fjw bes fjw bes
America/Adak America/Atka US/Aleutian;-36000,-32400,3.2.0.7200,11.1.0.7200;-ic 8k4:-go dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys rh8:-f0 dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Anchorage US/Alaska;-32400,-28800,3.2.0.7200,11.1.0.7200;-go 8k0:-f0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys rh8:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/La_Paz America/Lower_Princes America/Marigot America/Montserrat America/Port_of_Spain America/Puerto_Rico America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin Etc/GMT+4;-14400;-6o
America/Araguaina;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 49hg 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 79us 8t8
America/Argentina/Buenos_Aires America/Buenos_Aires;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 b4tg 5p8 g2s avw
America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
America/Argentina/Cordoba America/Cordoba America/Rosario;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 b4tg 5p8 g2s avw
America/Argentina/Jujuy America/Jujuy;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8:-6o hmw:-50 ad8 f1g:-3c avs:-50 h44 ad8 b4tg 5p8
America/Argentina/La_Rioja;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9p8:-6o 4yw:-50 cak:-3c 9uk h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
America/Argentina/Mendoza America/Mendoza;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8:-6o go8:-50 a58 gw4 a7w h44:-3c ad4:-50 8fc4:-6o 9c4 2g58:-3c 5p8
America/Argentina/Rio_Gallegos;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 8g04:-6o 1es 2nek:-3c 5p8
America/Argentina/Salta;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 b4tg 5p8
America/Argentina/San_Juan;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9p8:-6o 4yw:-50 cak:-3c 9uk h44 ad8 8fxg:-6o 42s 2kt8:-3c 5p8
America/Argentina/San_Luis;-10800;-50 31v0:-3c 798 ayo4 6yk glg b3w:-6o fxk:-50 a58 6tg 9rp8 42s 2kt8:-3c 1mk 3k4:-6o g2s avw g2s
America/Argentina/Tucuman;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk:-6o h48 9ug:-50 h44 ad8 8g04:-6o w4 2nx8:-3c 5p8 g2s avw
America/Argentina/Ushuaia;-10800;-50 31v0:-3c 798 ayo4 6yk glg ad8 h44 9uk h44 9uk h44 ad8 8fus:-6o 1k4 2nek:-3c 5p8
America/Asuncion;-10800;-6o 22ds:-50 14ik 14lg b98 fus b6k fus b6k fus dh8 dk4 djw dk4 dh8 dk4 dh8 dk4 dh8 dk4 djw dk4 dh8 dk4 dh8 dk4 dh8 dk4 djw dk4 dh8 f44 bx8 dk4 dh8 dxg avw g5g d3w dms b18 g04 ayk g2s b98 g84 ad8 glg avw g2s bek fk4 bek fk4 bek g2s dh8 aw4 g2k bes fjw eis avw g2s avw g2s avw glg ad8 glg ad8 glg cyk cys dzw cys dzw dhg cfw eis cfw eis cfw eis cyk e04 cyk e04 cyk eis cfw eis cfw eis cyk e04 cyk e04 cyk e04 cyk eis
America/Atikokan America/Cayman America/Coral_Harbour America/Panama EST Etc/GMT+5;-18000;-8c
America/Bahia;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 6idg 9uk
America/Bahia_Banderas;-21600;-bo jqmc:-a0 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg:-8c fjs:-a0 bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
America/Barbados;-14400;-6o 5lfc:-50 8ak eis cfw eis cfw f1g bp8
America/Belem;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw
America/Belize;-21600;-a0 2y8o:-8c 4vw 6nk4 458
America/Boa_Vista;-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw 8r9g avw glg ik
America/Bogota;-18000;-8c gs8k:-6o kt8
America/Boise;-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 79g jp8 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Cambridge_Bay;-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 1qzo:-a0 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg qyk:-8c g2c qgc:-bo bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Campo_Grande;-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw i5g 8t8 jc4 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
America/Cancun;-18000;-a0 908w:-8c rp0 9yoc f18 bxg qyk:-6o 8t8 684:-a0 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 79g
America/Caracas;-14400;-6o sie4:-7i 6b40
America/Cayenne Etc/GMT+3;-10800;-50
America/Chicago CST6CDT US/Central;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Chihuahua;-21600;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes
America/Ciudad_Juarez;-25200,-21600,3.2.0.7200,11.1.0.7200;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 adg hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 jec
America/Costa_Rica;-21600;-a0 6vko:-8c 798 jpg 798 7zpg c2k ew4 47w
America/Coyhaique;-10800;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18 bes g2k bes
America/Creston America/Phoenix Etc/GMT+7 MST US/Arizona;-25200;-bo
America/Cuiaba;-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw 1aas 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
America/Danmarkshavn;0;-50 7pn8:-3c cy8 dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 7c8:0
America/Dawson;-25200;-f0 2vfo:-dc 4vs4:-bo dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Dawson_Creek;-25200;-dc 8js:-bo dh8 dhg dzw dhg
America/Denver America/Shiprock MST7MDT Navajo US/Mountain;-25200,-21600,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Detroit US/Michigan;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 2hy4:-6o dh8 56s lrw dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Edmonton America/Yellowknife Canada/Mountain;-21600;-bo 1qzo:-a0 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Eirunepe;-18000;-8c bwgk:-6o 9uk glg 8ak iqs 7rw 4a04 9bw as04 41jw
America/El_Salvador;-21600;-a0 d0zc:-8c avw g2s avw
America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte;-28800,-25200,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18
America/Fort_Nelson;-25200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis US/East-Indiana;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 qmqs fjw 9us
America/Fortaleza;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg 118 qg4 9bw
America/Glace_Bay;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 1qzc:-50 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Godthab America/Nuuk;-7200,-3600,3.5.0.-3600,10.5.0.0;-50 7pn8:-3c cy8 dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0
America/Goose_Bay;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 s8a2lo f18 bxg:-3c fjs bew:-50 fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4
America/Grand_Turk;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 708s:-6o dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Guatemala;-21600;-a0 2xi0:-8c 6qk 6xus 96k 5mw4 cfw b084 bek
America/Guayaquil;-18000;-8c h7sk:-6o 53w
America/Guyana;-14400;-69 46z3:-50 ciqp:-6o
America/Halifax Canada/Atlantic;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Havana Cuba;-18000,-14400,3.2.0.0,11.1.0.3600;-8c 8j8:-6o dh8 dhg dzw dhg bx8 f1g bzw eys c2k ew4 dh8 dhg dzw cys dzw e04 bek bxg fjw bes fjw fk4 bek fk4 bek fk4 bek fk4 bx8 f1g bx8 bes fjw bes fjw bxg f18 bxg f18 cys eik cys e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc dhc e00 cg0 fk0 beo g2o beo fk0 beo fk0 bxc f1c bxc f1c beo 1y00 9uo h40 adc glc 9uo h40 adc h40 adc hmo adc g2o
America/Hermosillo;-25200;-bo jqmc:-a0 f18 bxg f18 bxg f18
America/Indiana/Knox America/Knox_IN US/Indiana-Starke;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg bp18 9us
America/Indiana/Marengo;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 zs4 i58 mves fjw 9us
America/Indiana/Petersburg;-18000,-14400,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys m6ik 9us
America/Indiana/Tell_City;-21600,-18000,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us
America/Indiana/Vevay;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 p4as fjw 9us
America/Indiana/Vincennes;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us
America/Indiana/Winamac;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 r2as:-a0 9us:-6o
America/Inuvik;-21600;-dc 1qzs:-bo dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg:-a0 dh4:-bo dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Iqaluit America/Pangnirtung;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 1qzg:-6o dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw:-a0 bew:-8c qyk:-6o fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Jamaica Jamaica;-18000;-8c 30m4:-6o lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw
America/Juneau;-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 14g4 dh8 dhg dzw cys dzw:-f0 dhk:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Kentucky/Louisville America/Louisville;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 zs4 i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Kentucky/Monticello;-18000,-14400,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes qyk:-6o fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Lima;-18000;-8c c0wk:-6o 6nw kdg 6nw 22is 6nw 2tk4 6nw
America/Los_Angeles PST8PDT US/Pacific;-28800,-25200,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Maceio;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 49hg 8t8 2qis avw glg 118 qg4 9bw
America/Managua;-21600;-a0 2i3c:-8c 1cl8 32g4 7bw jms 7bw 8nsk jrg 7c4 307w 67s4 cyk fkc beg
America/Manaus Brazil/West;-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw 4a04 9bw
America/Martinique;-14400;-6o 7pn4:-50 cyk
America/Matamoros;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 dpvk:-8c fjw 5l6s f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18
America/Mazatlan Mexico/BajaSur;-25200;-bo jqmc:-a0 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
America/Menominee;-21600,-18000,3.2.0.7200,11.1.0.7200;-8c 2vfg:-a0 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Merida;-21600;-a0 908w:-8c n18 a3c4 f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
America/Metlakatla;-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw o1xg:-f0 9us hmk 9c4 hmk 9c4 nbw
America/Mexico_City Mexico/General;-21600;-a0 jqm8:-8c f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
America/Miquelon;-10800,-7200,3.2.0.7200,11.1.0.7200;-6o 7rhs:-50 57es:-3c f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Moncton;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 8jc:-50 dh8 dhg dzw dhg dh8 14g4 dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 s8a2lo fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw
America/Monterrey;-21600;-a0 dpvk:-8c fjw 5l6s f18 bxg f18 bxg f18 bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw
America/Montevideo;-10800;-50 8gc:-3c 3p8 1eas 67w 14g4:-2i 456:-46 cys:-50 8aq:-3c 798 1ao4 5p8 k84 6qk l9g 5p8 45g nuk 5tk4 5mk l9g 67w hms 8t8 hms 9uk hms 9bw h44 9uk 8oo4 e04 eis bek f1g bx8 fk4 bek fk4 bek fk4 bx8 f1g bx8 f1g bx8 fk4 bek fk4 bek fk4 bek
America/Montreal America/Nassau America/Nipigon America/Thunder_Bay America/Toronto Canada/Eastern;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/New_York EST5EDT US/Eastern;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c 8jg:-6o dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Nome;-32400,-28800,3.2.0.7200,11.1.0.7200;-ic 8k4:-go dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw:-f0 dh8:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Noronha Brazil/DeNoronha;-7200;-3c bwg8:-1o 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg ik qys 9bw
America/North_Dakota/Beulah;-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us
America/North_Dakota/Center;-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg qyk:-8c fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/North_Dakota/New_Salem;-21600,-18000,3.2.0.7200,11.1.0.7200;-bo 8jo:-a0 dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg qyk:-8c fjw bes fjw bes fjw 9us
America/Ojinaga;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 jqm8:-8c f18 bxg f18 qys:-bo bxg fjw bes fjw e04 avw e04 f18 bxg f18 bxg fjw bes fjw bes fjw bes fjw bxg f18 bxg f18 adg hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4
America/Paramaribo;-10800;-5u b31q:-50
America/Port-au-Prince;-18000,-14400,3.2.0.7200,11.1.0.7200;-8c a14k:-6o cyk dhg dh8 dhg dh8 dhg dh8 dhg dh8 bxk fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c 5l6k fjw bes fjw 4170 hmk 9c4 hmk 9c4 hmk 9c4 hmk 10tg
America/Porto_Acre America/Rio_Branco Brazil/Acre;-18000;-8c bwgk:-6o 9uk glg 8ak iqs 7rw fbc4 41jw
America/Porto_Velho;-14400;-6o bwgg:-50 9uk glg 8ak iqs 7rw
America/Punta_Arenas;-10800;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs
America/Rainy_River America/Winnipeg Canada/Central;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 8jk:-8c dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 cyo e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 cyo e00 dhc dhc dhc dhc dhc dhc bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc f1c bxc fk0 beo fk0 beo fk0 bxc f1c bxc f1c bxc fk0 beo fk0 beo fjw 9us
America/Rankin_Inlet;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 1qzk:-8c dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes 16ik bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Recife;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 78tg avw glg ik qys 9bw
America/Regina Canada/Saskatchewan Etc/GMT+6;-21600;-a0
America/Resolute;-21600,-18000,3.2.0.7200,11.1.0.7200;-a0 1qzk:-8c dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes 16ik bxg f18 bxg f18 bxg fjw bes fjw bes
America/Santarem;-10800;-6o bwgg:-50 9uk glg 8ak iqs 7rw fbc4
America/Santiago Chile/Continental;-14400,-10800,9.1.6.86400,4.1.6.86400;-50 6gc:-6o eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18
America/Santo_Domingo;-14400;-7i 3si:-8c i82 6fy l1e 62m kw2 67y kqq 6am ko2:-6o jjms 2lc
America/Sao_Paulo Brazil/East;-10800;-50 bwgc:-3c 9uk glg 8ak iqs 7rw io4 7rw j6s 8t8 io4 8t8 i5g 8ak j6s 798 j6s 9bw hms 9bw hms 8t8 hms 9uk h6s at8 glg 9uk glg avw glg 9uk hms 9bw j6s 7rw i5g 8t8 jc4 858 hms 9bw j6s 8ak h44 9bw i5g 8t8 i5g 9bw hms 9bw hms 9uk hms 8t8 i5g 8t8 i5g 9bw hms 9bw hms 9bw hms 9bw j6s 7rw
America/Scoresbysund;-7200,-3600,3.5.0.-3600,10.5.0.0;-3c 7pn4:-1o cyo dh4:0 dh8:-1o dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o
America/Sitka;-32400,-28800,3.2.0.7200,11.1.0.7200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw:-f0 dhk:-dc dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/St_Johns Canada/Newfoundland;-12600,-9000,3.2.0.7200,11.1.0.7200;-5u 8ja:-46 dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 s8a2lo f18 bxg:-2i fjs bew:-46 fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4
America/Swift_Current;-21600;-bo 1qzo:-a0
America/Tegucigalpa;-21600;-a0 d0zc:-8c avw g2s avw d8is 6t8
America/Thule;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o fyrc:-50 dh8 dhg dh8 e04 fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
America/Vancouver Canada/Pacific;-25200;-dc 8js:-bo dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Whitehorse Canada/Yukon;-25200;-dc 7r7s:-bo dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4 hmk 9us hmk 9c4 hmk 9c4 hmk 9c4 hmk 9c4
America/Yakutat;-32400,-28800,3.2.0.7200,11.1.0.7200;-f0 8jw:-dc dh8 dhg dzw dhg dh8 dhg dh8 56s lrw 8tg i58 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
Antarctica/Casey;28800;dc twnc:ic a7o 18lo 8nw 3i7w 11es fkc bww ewc bjo sasw1o s89wyc sag5po s89wyc sag5po s84lac
Antarctica/Davis;25200;bo twng:8c ao4 1858 8o4
Antarctica/DumontDUrville Etc/GMT-10 Pacific/Chuuk Pacific/Port_Moresby Pacific/Truk Pacific/Yap;36000;go
Antarctica/Macquarie;36000,39600,10.1.0.7200,4.1.0.10800;ic 4v4:go h40 adc h40 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo beo g2o aw0 g2o 9c0 hmo 9c0 hmo 9c0 h40 aw0 glc aw0 glc adc glc adc glc beo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00 cyo e00 cyo beo fk0 eio cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc cyo eio dhc dhc dhc dhc
Antarctica/Mawson;18000;a0 twnk:8c
Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland;43200,46800,9.5.0.7200,4.1.0.10800;k0 3muw:lo 8ao i5c 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 g2o bxc f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 eio
Antarctica/Palmer;-10800;-50 31v0:-3c 798 60g4:-6o c04 bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs
Antarctica/Rothera;-10800;0 5740:-50
Antarctica/Troll;0,7200,3.5.0.3600,10.5.0.10800;0
Antarctica/Vostok;18000;bo i3lw:0 k8s lw24:8c
Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin Europe/Copenhagen Europe/Oslo Europe/Stockholm;3600,7200,3.5.0.7200,10.5.0.10800;1o 7pms:3c cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Asia/Almaty;18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c 8ao 56k:bo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o ej14:8c
Asia/Amman;10800;3c 2kqg:50 8nw fpg bbw fpg bbw fs4 dmk des bbw fms bbw 4vxg djw dpg dh8 dhg dh8 dhg dzw fs4 b6k f1g bx8 edg c2k eis cyk dhg dh8 dhg cfw f1g bxc f1c cg0 eio cg0 eio cg0 l6o 6ao dxc dk0 deo dk0 dhc dhc dhc fk0 beo f1c cg0 dhc dhc fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo 1anw 79g g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o 8tc
Asia/Anadyr;43200;lo 8g98:nc djw r1g:k0 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:ic 8ao 56k:lo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:ic aw0
Asia/Aqtau;18000;8c 8tu4:a0 r18 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc:6o dhg:8c dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo
Asia/Aqtobe;18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o
Asia/Ashgabat Asia/Ashkhabad;18000;8c 8ga4:a0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao
Asia/Atyrau;18000;8c 8tu4:a0 r18 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 rhg:6o aw0 g2o aw0 g2o beo fk0 beo fk0 beo
Asia/Baghdad;10800;50 99jo:6o bbw des dmk dk4 djw dhg des dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dk8 dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0 dk0 dk0 dhc dk0 dhc dk0 dhc dk0
Asia/Bahrain Asia/Qatar;10800;6o 1tbk:50
Asia/Baku;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dhc 30dk:8c fk0 bek fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0
Asia/Bangkok Asia/Jakarta Asia/Phnom_Penh Asia/Vientiane Etc/GMT-7 Indian/Christmas;25200;bo
Asia/Barnaul;25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc 4no 8ts:a0 e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
Asia/Beirut;7200,10800,3.5.0.0,10.5.0.0;3c 1uvs:50 7h8 fpg bbw fpg bbw fpg bbw fs4 bbw fpg bbw fms bbw 4744 cfw elg cfw elg cfw elg cfw gys a58 f9g brw elg cfw elg cfw eo4 bjw cys dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 dhg
Asia/Bishkek;21600;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 otc:8c gnw cfw eis cfw eis cfw eis cfw eis cyk dhq fjw bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4
Asia/Brunei Asia/Kuching Asia/Makassar Asia/Ujung_Pandang Etc/GMT-8;28800;dc
Asia/Calcutta Asia/Kolkata;19800;96
Asia/Chita;32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk:dc 12dk:f0
Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator;28800;bo 60f8:dc 3xx8:f0 djw dk4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 1xxo bek dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw 6dpg dh0 dho dh0
Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC;28800;dc c9zc:f0 9uk fk4 bek g2s avw g2s bek fk4 bek fk4 bek
Asia/Colombo;19800;96 ju4q:au bem:a0 745e:96
Asia/Dacca Asia/Dhaka;21600;a0 tnr8:bo eg0
Asia/Damascus;10800;3c 8w0:50 bbw fpg bbw fs4 bbw fpg bbw fpg bbw fpg bbw fs4 bbw fpg 93w hxg 93w 3gis cyk e5g cyk 119g hek alg i2k a2s h18 b6s dmk dhg dh8 djw djw e2s d18 d1g djw dxg djw dhg djw dk4 djw des dmk dc4 dp8 dhg djw dk4 djw dhg djw dhg djw dhg djw dk4 djw dhg djw dhg cvw e04 g2k bes fmk atg g2k bes fjw bes fjw bes fjw bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes fjw bes g2k aw4 g2k aw4
Asia/Dili;32400;f0 4rdo:dc ibhg
Asia/Dubai Asia/Muscat Etc/GMT-4 Indian/Mahe Indian/Reunion;14400;6o
Asia/Dushanbe;18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 phg:8c
Asia/Famagusta;7200,10800,3.5.0.10800,10.5.0.14400;3c 3yt4:50 dh8 g04 b18 cw4 cyk e04 djw des dh8 e04 cyk dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg fkc beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo 171c
Asia/Gaza;7200,10800,3.4.4.180000,10.4.4.180000;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw fxg cg0 eio cg0 eio cg0 fk0 dh8 e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg cg0 eio cqs d98 cvw e5g c84 el8 bek fk4 bxc sahs1o s71mic sbzk5o s69uic hxg cyo e00 dh8 dhg fjw bhg fhc bhg g2k aw4 g2k aw4 g2k bc0 fmk bes fk0 beo g00 b1c g04 dhg dh8 cys dzw cg4 eik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes f18 bxg eik cg4 dh8 dhg cyk e04 bx8 3ms ik bes avw 344 1jw bes ad8 344 22k bes 9bw 3ms 2l8 bes 8t8 344 458 aw4 8ak 344 4nw aw4 798 3ms 56k bes 67w 344 67w bes 56k 3ms 6qk bes 4nw 344 8ak aw4 458 344 8t8 aw4 33w 3ms 9bw bes 22k 344 ad8 bes 118 3ms avw bes ik 3ms bek eis cyk dhg dh8 cg4 eik bxg f18 bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 fjw bxg eik cg4 dzw cys cyk e04 cfw 344 ik aw4 bx8 344 118 aw4 avw 3ms 1jw bes 9uk 344 2l8 bes 8t8 3ms 33w bes 8ak 3ms 458 aw4 7rw 344 56k aw4 6qk 3ms 5p8 bes 5p8 344 6qk bes 56k 344 798 bes 458 3ms 7rw bes 3mk 344 9bw aw4 2l8 3ms 9uk aw4 22k 3ms ad8 bes 118 344 bek
Asia/Hebron;7200,10800,3.4.4.180000,10.4.4.180000;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw fxg cg0 eio cg0 eio cg0 fk0 dh8 e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg cg0 eio cqs d98 cvw e5g c84 el8 bmk fc4 bxc f1c a7w sbzk5o s69uic 25g 2ak dhg cyo e00 dh8 dhg fjw bhg fhc bhg g2k aw4 g2k aw4 g2k bc0 fmk bes fk0 beo g00 b1c g04 dhg dh8 cys dzw cg4 eik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes f18 bxg eik cg4 dh8 dhg cyk e04 bx8 3ms ik bes avw 344 1jw bes ad8 344 22k bes 9bw 3ms 2l8 bes 8t8 344 458 aw4 8ak 344 4nw aw4 798 3ms 56k bes 67w 344 67w bes 56k 3ms 6qk bes 4nw 344 8ak aw4 458 344 8t8 aw4 33w 3ms 9bw bes 22k 344 ad8 bes 118 3ms avw bes ik 3ms bek eis cyk dhg dh8 cg4 eik bxg f18 bes fjw bes g2k aw4 g2k aw4 g2k aw4 g2k bes fjw bes fjw bes g2k aw4 g2k aw4 fjw bxg eik cg4 dzw cys cyk e04 cfw 344 ik aw4 bx8 344 118 aw4 avw 3ms 1jw bes 9uk 344 2l8 bes 8t8 3ms 33w bes 8ak 3ms 458 aw4 7rw 344 56k aw4 6qk 3ms 5p8 bes 5p8 344 6qk bes 56k 344 798 bes 458 3ms 7rw bes 3mk 344 9bw aw4 2l8 3ms 9uk aw4 22k 3ms ad8 bes 118 344 bek
Asia/Ho_Chi_Minh Asia/Saigon;25200;dc 43b4:bo
Asia/Hong_Kong Asia/Macao Asia/Macau Hongkong;28800;dc 7zi:f0 dh8 dhg dh8 dhg dzw dhg dh8 56s lrw dhg dh8 dhg dh8 1xhg bx8
Asia/Hovd;25200;a0 60fc:bo 3xx8:dc djw dk4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg dh8 1xxo bek dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw 6dpg dh0 dho dh0
Asia/Irkutsk;28800;dc 8g9s:f0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:bo 8ao 56k:f0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Istanbul Europe/Istanbul Turkey;10800;3c 2kik:50 beo aw4 g2k aas gnw adg gl8 bes eik cg4 4058:6o 4nw tc4:3c clc bxc dk0 dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc cyo e00 dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw8 g2o beo fk0 beo fk0 beo g2o ayo g00 aw0 g2o beo fk0 bhc fhc beo glc adc
Asia/Jayapura Asia/Tokyo Etc/GMT-9 Japan Pacific/Palau;32400;f0
Asia/Jerusalem Asia/Tel_Aviv Israel;7200,10800,3.4.4.93600,10.5.0.7200;3c 3e2g:50 798 e04 9uk 3p9g 340 2qio 8ao h40 ad8 j6s 8ak gas b6k fk4 avw hms 9bw f1g bek fk4 bx8 fk4 bx8 fes bjw fes b18 fxg bjw edg dp8 ds4 d3w dus cl8 ff0 bek glg cyg dpg cfw ds4 e7w cqs dzw dus cfw e5k e58 ctg dmk dc4 cl8 edg e58 ctg dmk dc4 cl8 ew4 dmk dc4 d3w dus
Asia/Kabul;16200;7i
Asia/Kamchatka;43200;k0 8g9c:lo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:ic 8ao 56k:lo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:ic aw0
Asia/Karachi;18000;8c o8vg:a0 dh8 48ys bbw c84 et8
Asia/Kashgar Asia/Urumqi Etc/GMT-6;21600;a0
Asia/Kathmandu Asia/Katmandu;20700;96 c0ve:9l
Asia/Khandyga;32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 4yg 6g4:ic g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 cl0 2cdo:f0
Asia/Krasnoyarsk;25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Kuala_Lumpur Asia/Singapore Singapore;28800;ci 90n4:dc
Asia/Magadan;39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk:go 14g8:ic
Asia/Manila;28800;dc 5fr4:f0 d6k 9iis 53w
Asia/Nicosia Europe/Nicosia;7200,10800,3.5.0.10800,10.5.0.14400;3c 3yt4:50 dh8 g04 b18 cw4 cyk e04 djw des dh8 e04 cyk dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 dh8 dhg dh8 dhg
Asia/Novokuznetsk;25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:a0 aw0
Asia/Novosibirsk;25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc 450 9cg:a0 dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 1b6s
Asia/Omsk;21600;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c 8ao 56k:bo dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Oral;18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:6o dhc e00 dhc dhc 8ao io0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo
Asia/Pontianak;25200;dc dixs:bo
Asia/Pyongyang;32400;f0 ya70:e6 21mo
Asia/Qostanay;18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo ez3o
Asia/Qyzylorda;18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 z9c io0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo b2l0
Asia/Rangoon Asia/Yangon Indian/Cocos;23400;au
Asia/Sakhalin;39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 qys:go beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
Asia/Samarkand;18000;8c 8ga4:a0 14l8 dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc
Asia/Seoul ROK;32400;f0 d1gk:go beo fk0 beo
Asia/Srednekolymsk;39600;ic 8g9g:k0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Taipei ROC;28800;dc 36v4:f0 djw dhg djw 2tes 6t8
Asia/Tashkent;18000;a0 8ga0:bo djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:8c
Asia/Tbilisi;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dh4 dh8 dhg dh8 dhg qyk:8c dh8 e04 16ik bes fjw bes g2k aw4 g2k aw4 g2k bes fjw bes fjw bes 6qk 9cg:50 aw0
Asia/Tehran Iran;12600;5u 5fbi:7i fs0:6o bhe:8c 9uo 79c:5u eiq:7i 8l8 dms drw 7yys aik dhg dmk des dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk 1vhg dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk des dmk des dmk dhg dmk des dmk
Asia/Thimbu Asia/Thimphu;21600;96 dc4q:a0
Asia/Tomsk;25200;bo 8g9w:dc djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:a0 8ao 56k:dc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo 2ao d9g:a0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 171g
Asia/Ust-Nera;36000;f0 8g9o:k0 djo:ic dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:go 8ao 56k:k0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 cl0 2cdo:go
Asia/Vladivostok;36000;go 8g9k:ic djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:f0 8ao 56k:ic dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Yakutsk;32400;f0 8g9o:go djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:dc 8ao 56k:go dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Yekaterinburg;18000;8c 8ga4:a0 djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:6o 8ao 56k:a0 dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Asia/Yerevan;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:50 dhc dhc dhc dhc dhc dhc dhc 1ifw:8c fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o
Atlantic/Azores;-3600,0,3.5.0.0,10.5.0.3600;-1o 971g:0 dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc 6qs 6qk:1o 600 7hc:-1o dhc dhc dhc dhc e00
Atlantic/Bermuda;-14400,-10800,3.2.0.7200,11.1.0.7200;-6o 38wo:-50 dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 dhg dh8 dhg dzw cys dzw dhg dh8 dhg dh8 dhg dh8 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg f18 bxg fjw bes fjw bes fjw bxg f18 bxg f18 bxg fjw bes fjw bes fjw 9us
Atlantic/Canary;0,3600,3.5.0.3600,10.5.0.7200;0 7pmo:1o cys dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Atlantic/Cape_Verde;-3600;-3c 4fkg:-1o
Atlantic/Faeroe Atlantic/Faroe;0,3600,3.5.0.3600,10.5.0.7200;0 8g2s:1o dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Atlantic/Madeira;0,3600,3.5.0.3600,10.5.0.7200;0 97k0:1o cyo dhc dhc dhc e00 dhc dhc dhc dhg dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Atlantic/South_Georgia Etc/GMT+2;-7200;-3c
Atlantic/Stanley;-10800;-6o a0ls:-50 avw:-3c g2k adg gl8 qg4:-6o aw4 g2k aw4 g2k aw4 g2k aw4 gl8 adg gl8 aw4 g2k aw4 g2k aw4 g2k aw4 g2k aw4 gl8 aw4 g2k aw4 g2k aw4 g2k aw4 g2k aw4 g2s adg h3w 9us h3w adg gl8 adg gl8 adg gl8 adg gl8 adg h3w adg gl8 adg gl8 adg
Australia/ACT Australia/Canberra Australia/NSW Australia/Sydney;36000,39600,10.1.0.7200,4.1.0.10800;go 1dgg:ic 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo bxc fk0 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo beo fk0 beo fk0 beo fk0 beo g2o aw0 beo fk0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
Australia/Adelaide Australia/South;34200,37800,10.1.0.7200,4.1.0.10800;fu 1dgi:hi 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc adc glc 9c0 hmo aw0 g2o 9uo hmo adc glc aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
Australia/Brisbane Australia/Queensland;36000;go 1dgg:ic 8tc da2o 9c0 hmo 9c0 hmo 9c0
Australia/Broken_Hill Australia/Yancowinna;34200,37800,10.1.0.7200,4.1.0.10800;fu 1dgi:hi 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo bxc fk0 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 glc aw0 glc adc glc 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
Australia/Currie Australia/Hobart Australia/Tasmania;36000,39600,10.1.0.7200,4.1.0.10800;ic 4v4:go h40 adc h40 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo beo g2o aw0 g2o 9c0 hmo 9c0 hmo 9c0 h40 aw0 glc aw0 glc adc glc adc glc beo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00 cyo e00 cyo beo fk0 eio cyo e00 cyo e00 cyo e00 cyo e00 dhc dhc cyo eio
Australia/Darwin Australia/North;34200;fu
Australia/Eucla;31500;el 3mcl:g9 9c0 6idc 9c0 5sg0 7s0 b39c 8ao g2o beo fk0 beo
Australia/LHI Australia/Lord_Howe;37800,39600,10.1.0.7200,4.1.0.7200;go 8dyw:hi hmu:j6 9uk hms 9bw hms 9bw hms 9bw hms:ic ada g2q avy gle avy gle ada gle 9by hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq bem fk2 bem fk2 bem fk2 bem g2q avy beq fjy g2q bem fk2 bem fk2 bem g2q avy g2q bem fk2 avy g2q bxa
Australia/Lindeman;36000;go 1dgg:ic 8tc da2o 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0
Australia/Melbourne Australia/Victoria;36000,39600,10.1.0.7200,4.1.0.10800;go 1dgg:ic 8tc i5c 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo adc g2o aw0 g2o beo glc adc glc adc glc 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 beo fk0 g2o beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 aw0 g2o bxc
Australia/Perth Australia/West;28800;dc 3mco:f0 9c0 6idc 9c0 5sg0 7s0 b39c 8ao g2o beo fk0 beo
CET Europe/Amsterdam Europe/Brussels Europe/Luxembourg MET;3600,7200,3.5.0.7200,10.5.0.10800;1o 5g84:3c cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Chile/EasterIsland Pacific/Easter;-21600,-18000,9.1.6.79200,4.1.6.79200;-a0 6gc:-bo eis bek fk4 bek g2s avw f1g bx8 g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s avw g2s bek fk4 qyo:-8c bek fk4 bek g2s avw g2s avw g2s dh8 dhg bek fk4 bek g2s avw e04 cyk g2s bek fk4 bek fk4 bek fk4 bek g2s avw g2s cfw eis bek eis dzw e04 bek g2s avw g2s avw g2s avw g2s bek fk4 bek fk4 bek g2s avw g2s cfw eis bek fk4 cyk e04 fjw 7s4 inw 9c4 hmk 9us h3w 9us 19mk 6qs k7w 6qs k7w 6qs hmk bes fjw bes fjw bes fjw bxg f18
EET Europe/Athens;7200,10800,3.5.0.10800,10.5.0.14400;3c 3yqg:50 gw0 a5k dhc cyo d1c dxc cys e0o dds dp8 dbw dhs dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Eire Europe/Dublin;3600,0,10.5.0.7200,3.5.0.3600;1o 1dhk:0 adc glc adc glc adc glc adc glc aw0 g2o aw0 g2o aw0 glc adc glc adc glc bek fk0 beo fk0 beo fk0 beo g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo fk0 bxc
Etc/GMT+1;-3600;-1o
Etc/GMT+10 HST Pacific/Honolulu Pacific/Johnston Pacific/Tahiti US/Hawaii;-36000;-go
Etc/GMT+11 Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa;-39600;-ic
Etc/GMT+12;-43200;-k0
Etc/GMT+8;-28800;-dc
Etc/GMT+9 Pacific/Gambier;-32400;-f0
Etc/GMT-11 Pacific/Guadalcanal Pacific/Pohnpei Pacific/Ponape;39600;ic
Etc/GMT-12 Pacific/Funafuti Pacific/Majuro Pacific/Tarawa Pacific/Wake Pacific/Wallis;43200;k0
Etc/GMT-13;46800;lo
Etc/GMT-14;50400;nc
Etc/GMT-5 Indian/Kerguelen Indian/Maldives;18000;8c
Europe/Andorra;3600,7200,3.5.0.7200,10.5.0.10800;1o bgg4:3c dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Astrakhan;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire;0,3600,3.5.0.3600,10.5.0.7200;1o 1dhk:0 adc glc adc glc adc glc adc glc aw0 g2o aw0 g2o aw0 glc adc glc adc glc bek fk0 beo fk0 beo fk0 beo g2o beo fk0 beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo fk0 beo fk0
Europe/Belgrade Europe/Ljubljana Europe/Podgorica Europe/Sarajevo Europe/Skopje Europe/Zagreb;3600,7200,3.5.0.7200,10.5.0.10800;1o 9y04:3c dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Bratislava Europe/Prague;3600,7200,3.5.0.7200,10.5.0.10800;1o 6y5g:3c dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Bucharest;7200,10800,3.5.0.10800,10.5.0.14400;3c 72ag:50 9bw e00 cys dhk dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dh4 dhc dhc dhc dhc dhc dhc dh8 dhg dh8 e04 fjw
Europe/Budapest;3600,7200,3.5.0.7200,10.5.0.10800;1o 7pmk:3c cyo dhc dhc dhc dhc dhc dhc dhk e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Busingen Europe/Vaduz Europe/Zurich;3600,7200,3.5.0.7200,10.5.0.10800;1o 8g2s:3c dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Chisinau Europe/Tiraspol;7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 33w aw8:3c dhc dhc dh4 dh8 dhg dh8 dhg dh8 dhg dh8 e04 fjw bf0 fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o
Europe/Gibraltar;3600,7200,3.5.0.7200,10.5.0.10800;1o 971g:3c dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Helsinki Europe/Mariehamn;7200,10800,3.5.0.10800,10.5.0.14400;3c 8g2o:50 dhc dhc dhc dhg dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Kaliningrad;7200;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye;7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 798 xpk:3c dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Kirov;10800;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Europe/Lisbon Portugal WET;0,3600,3.5.0.3600,10.5.0.7200;1o 5280:0 dhc dhc e04 dhc dhc dhc e00 cyo dh8 dhc dhc dhc dhc dhc dhc e00 dhc dhc dhg dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc qyo:3c dhc dhc dhc dhc dhc
Europe/Madrid;3600,7200,3.5.0.7200,10.5.0.10800;1o 37ug:3c cys dzw cys cyk dhg dzw cys e08 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Malta;3600,7200,3.5.0.7200,10.5.0.10800;1o b3w:3c 8tc hmo 9c0 i5c 9c0 deo dhc f40 ayo g08 bek fk4 bek fk4 bek fk4 bek fk4 bek elg cvw e04 dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Minsk;10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc 1ig4:3c dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0
Europe/Monaco Europe/Paris;3600,7200,3.5.0.7200,10.5.0.10800;1o 4oqo:3c dh8 e08 cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Moscow W-SU;10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 qys:3c 8ao 56k:6o dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk
Europe/Riga;7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhg fk0 beo fk0 beo g2o
Europe/Rome Europe/San_Marino Europe/Vatican;3600,7200,3.5.0.7200,10.5.0.10800;1o b3w:3c 8tc hmo 9c0 i5c 9c0 i5c 8tc hmo 9c0 i5c 8tc i5c 8tc hmo 9c0 i5c 9c0 hmo 9c0 e08 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Samara;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 sis bx4:8c dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 rhg:50 aw0
Europe/Saratov;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc qys:50 dhc dhc dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 1l1g
Europe/Simferopol;10800;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc kqo:3c 1b6s dhc dhc dhc dhc 2l0:6o aw8 dhc dhc dzs fkc qys:3c beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 bek:6o fjs:50
Europe/Sofia;7200,10800,3.5.0.10800,10.5.0.14400;3c 6y50:50 dk4 dx8 d1g dx8 cyw dzs cz0 dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dh4 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 fjw
Europe/Tallinn;7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk4 beo g2o
Europe/Tirane;3600,7200,3.5.0.7200,10.5.0.10800;1o 39bw:3c b6k fms bek fs4 bek g2s avw g04 ayk g04 ayk g04 bek f44 bek g2s bek elg cak dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Ulyanovsk;14400;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:50 dhc e00 qys:3c 8ao 56k:6o dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 12dg
Europe/Vienna;3600,7200,3.5.0.7200,10.5.0.10800;1o 7pmk:3c cyk dho dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Europe/Vilnius;7200,10800,3.5.0.10800,10.5.0.14400;50 8gac:6o djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc dhc dhc qys:3c dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 qys:1o beo
Europe/Volgograd;10800;6o 8ga8:8c djw dhg djw dhg djw dk4 dhk dhc dhc dhc dhc dhc dhc qys:50 dhc dhc dhc e00 dhc 14g0 dhc dhc dhc dhc dhc dhc e00 fk0 beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 g2o aw0 g2o aw0 g2o beo fk0 beo fk0 beo g2o aw0 2oyk 30dg 1ml8
Europe/Warsaw Poland;3600,7200,3.5.0.7200,10.5.0.10800;1o 5g80:3c cyo e00 dhc dhc dhc e00 cyo dhc dhc dhc dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhg dhc dhc dhc dhc e00 dhc dhc dhc dhc dhc dhc dhc dhc dhc dhc e00
Indian/Chagos;21600;8c jje4:a0
Indian/Mauritius;14400;6o 9ljk:8c bzw j8oc bek
Kwajalein Pacific/Kwajalein;43200;-k0 hrio:k0
NZ-CHAT Pacific/Chatham;45900,49500,9.5.0.9900,4.1.0.13500;l9 3muw:mx 8ao i5c 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9c0 hmo 9uo hmo 9c0 g2o bxc f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 f1c bxc f1c bxc f1c cg0 eio cg0 eio cg0 eio cg0 eio
Pacific/Apia;46800;-ic um3w:-go dxo cyo 768:nc 6ts:lo dhc e00 cyo e00 cyo e00 cyo e00 cyo e00 cyo e00 dhc e00 cyo e00 cyo e00
Pacific/Bougainville;39600;go xt5s:ic
Pacific/Efate;39600;ic 2zio:k0 79c 74o4 dh8 dhg dh8 e04 cyk e04 dh8 dhg dh8 dhg dh8 dhg dh8 dhg dh8 e04 8t8 k84 6qk
Pacific/Enderbury Pacific/Kanton;46800;-k0 7bqo:-ic bgl8:lo
Pacific/Fakaofo;46800;-ic vk6k:lo
Pacific/Fiji;43200;k0 lo1k:lo 8tc io0 8ao 7bxc 8tc fk0 9uo h40 6qo k80 6qo kqo 67w l9g 5pc l9c 5pc ls0 56o ls0 56o ls0 56o mao 4o0 peo 22o
Pacific/Galapagos;-21600;-8c c0wk:-a0 56w4 53w
Pacific/Guam Pacific/Saipan;36000;go 8hs:ic 9uk h44 9uk 1ppg 56k 1ow4 s4ivxo scls2c 9bw
Pacific/Kiritimati;50400;-hs s535eyo:-go s7yirhc:nc
Pacific/Kosrae;39600;k0 lsk0:ic
Pacific/Marquesas;-34200;-fu
Pacific/Nauru;43200;j6 6uey:k0
Pacific/Norfolk;39600,43200,10.1.0.7200,4.1.0.10800;j6 3mca:ku 9c0 ui80:ic
Pacific/Noumea;39600;ic 5yc4:k0 6ak ko4 6d8 dcj0 6qo
Pacific/Pitcairn;-28800;-e6 la6a:-dc
Pacific/Rarotonga;-36000;-hi 6nt6:-fu 8ak:-go hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq 9by hmq 9by hmq 9by hmq 9um hmq 9by hmq 9by hmq 9by
Pacific/Tongatapu;46800;lo md84:nc c5c h40 67w kqs 67w b3s4 56o
`;
