//! The tools, with their columns by the names in real exports and in the documentation of the tools.
//!
//! Names are as they are compared: with plain quotes, and with spaces and brackets of usual width.

use super::tool::ToolZone::{InRowBelow, Known, OfOwner};
use super::tool::Use::{Except, Id, Ignored, Only, Sent, Started};
use super::tool::{Tool, Use};
use crate::mapping::plain;

/// The tool that writes such a header.
pub(super) fn tool_of(header: &[String]) -> Option<&'static Tool> {
    let header: Vec<String> = header.iter().map(|name| plain(name)).collect();
    TOOLS.iter().find(|tool| tool.wrote(&header))
}

const NOTHING: &[&str] = &[];

/// The first column of Google Forms in the languages of its interface.
const TIMESTAMP: &[&str] = &[
    "Timestamp",
    "Zeitstempel",
    "Horodateur",
    "Marca temporal",
    "Carimbo de data/hora",
    "Informazioni cronologiche",
    "时间戳记",
    "时间戳",
    "時間戳記",
    "タイムスタンプ",
    "타임스탬프",
    "Отметка времени",
    "طابع زمني",
    "Tijdstempel",
    "Sygnatura czasowa",
    "Zaman damgası",
    "Tidsstämpel",
];

const MS_STARTED: &[&str] = &[
    "Start time",
    "Startzeit",
    "Heure de début",
    "Hora de inicio",
    "Hora de início",
    "开始时间",
    "開始時間",
    "開始時刻",
    "시작 시간",
    "وقت البدء",
];
const MS_SENT: &[&str] = &[
    "Completion time",
    "Fertigstellungszeit",
    "Heure de fin",
    "Hora de finalización",
    "Hora de conclusão",
    "完成时间",
    "完成時間",
    "完了時刻",
    "완료 시간",
    "وقت الإكمال",
];
const MS_OTHERS: &[&str] = &[
    "Email",
    "E-Mail",
    "Adresse de messagerie",
    "Correo electrónico",
    "电子邮件",
    "電子郵件",
    "メール",
    "전자 메일",
    "البريد الإلكتروني",
    "Name",
    "Nom",
    "Nombre",
    "Nome",
    "名称",
    "姓名",
    "名稱",
    "名前",
    "이름",
    "الاسم",
    "Last modified time",
    "Zeitpunkt der letzten Änderung",
    "Heure de la dernière modification",
    "Hora de la última modificación",
    "Hora da última modificação",
    "上次修改时间",
    "上次修改時間",
    "最終変更時刻",
    "마지막으로 수정한 시간",
    "Total points",
    "Quiz feedback",
    "Grade posted time",
    "Language",
    "Sprache",
    "语言",
];

/// The statuses of Qualtrics, by text and by number: <https://www.qualtrics.com/support>, "Understanding
/// Your Dataset", Status.
const QUALTRICS_RESPONSES: &[&str] = &[
    "IP Address",
    "IP-Adresse",
    "Imported",
    "Offline",
    "EMail",
    "Email",
    "QR Code",
    "0",
    "4",
    "16",
];
const QUALTRICS_OTHERS: &[&str] = &[
    "Survey Preview",
    "Survey Test",
    "Spam",
    "Survey Preview Spam",
    "Imported Spam",
    "Offline Survey Preview",
    "Umfragevorschau",
    "1",
    "2",
    "8",
    "9",
    "12",
    "17",
];

/// All tools; of two that could have written a header, the first did.
const TOOLS: &[Tool] = &[
    tool(
        "Qualtrics",
        &[
            &["ResponseId", "ResponseID"],
            &["RecordedDate", "StartDate"],
            &["Finished"],
        ],
        &[
            (&["ResponseId", "ResponseID"], Id),
            (&["StartDate"], Started(InRowBelow)),
            (&["EndDate"], Sent(InRowBelow)),
            (&["Status"], Only(QUALTRICS_RESPONSES, QUALTRICS_OTHERS)),
            (&["Finished"], Only(&["True", "1"], &["False", "0"])),
            (
                &[
                    "IPAddress",
                    "Progress",
                    "Duration (in seconds)",
                    "RecordedDate",
                    "RecipientLastName",
                    "RecipientFirstName",
                    "RecipientEmail",
                    "ExternalReference",
                    "ExternalDataReference",
                    "LocationLatitude",
                    "LocationLongitude",
                    "DistributionChannel",
                    "UserLanguage",
                ],
                Ignored,
            ),
        ],
    )
    .separated_by(","),
    tool(
        "SurveyMonkey",
        &[
            &["Respondent ID", "respondent_id"],
            &["Collector ID", "collector_id"],
        ],
        &[
            (&["Respondent ID", "respondent_id"], Id),
            (
                &["Start Date", "Date Created", "date_created"],
                Started(OfOwner),
            ),
            (
                &["End Date", "Date Modified", "date_modified"],
                Sent(OfOwner),
            ),
            (
                &[
                    "Collector ID",
                    "collector_id",
                    "IP Address",
                    "ip_address",
                    "Email Address",
                    "email_address",
                    "First Name",
                    "first_name",
                    "Last Name",
                    "last_name",
                ],
                Ignored,
            ),
        ],
    )
    .with_two_header_rows()
    .ignoring(&["Custom Data", "custom_"]),
    tool(
        "Typeform",
        &[&["#"], &["Submit Date (UTC)"]],
        &[
            (&["#"], Id),
            (&["Start Date (UTC)"], Started(Known("UTC"))),
            (&["Submit Date (UTC)"], Sent(Known("UTC"))),
            (
                &["Response Type"],
                Only(&["completed"], &["partial", "started"]),
            ),
            (
                &["Stage Date (UTC)", "Network ID", "Tags", "Ending"],
                Ignored,
            ),
        ],
    ),
    tool(
        "Tally",
        &[&["Submission ID"], &["Respondent ID"], &["Submitted at"]],
        &[
            (&["Submission ID"], Id),
            (&["Submitted at"], Sent(OfOwner)),
            (&["Respondent ID"], Ignored),
        ],
    ),
    tool(
        "LimeSurvey",
        &[
            &[
                "id",
                "Response ID",
                "Antwort ID",
                "id. Response ID",
                "id. Antwort ID",
                "响应 ID",
                "答案 ID",
            ],
            &[
                "submitdate",
                "Date submitted",
                "Datum Abgeschickt",
                "submitdate. Date submitted",
                "submitdate. Datum Abgeschickt",
                "提交日期",
            ],
            &[
                "lastpage",
                "Last page",
                "Letzte Seite",
                "lastpage. Last page",
                "lastpage. Letzte Seite",
                "最后一页",
            ],
        ],
        &[
            (
                &[
                    "id",
                    "Response ID",
                    "Antwort ID",
                    "id. Response ID",
                    "id. Antwort ID",
                    "响应 ID",
                    "答案 ID",
                ],
                Id,
            ),
            (
                &[
                    "startdate",
                    "Date started",
                    "Datum gestartet",
                    "startdate. Date started",
                    "startdate. Datum gestartet",
                    "开始日期",
                ],
                Started(OfOwner),
            ),
            (
                &[
                    "submitdate",
                    "Date submitted",
                    "Datum Abgeschickt",
                    "submitdate. Date submitted",
                    "submitdate. Datum Abgeschickt",
                    "提交日期",
                ],
                Sent(OfOwner),
            ),
        ],
    )
    .ignoring(&[
        "lastpage",
        "Last page",
        "Letzte Seite",
        "最后一页",
        "startlanguage",
        "Start language",
        "Start-Sprache",
        "起始语言",
        "seed",
        "Seed",
        "Zufallsstartwert",
        "token",
        "Access code",
        "Zugangscode",
        "datestamp",
        "Date last action",
        "Datum letzte Aktivität",
        "最后操作日期",
        "ipaddr",
        "IP address",
        "IP-Adresse",
        "refurl",
        "Referrer URL",
        "Weiterleitungs-URL",
        "interviewtime",
        "Total time",
        "Gesamtzeit",
        "groupTime",
        "Group time",
        "Gruppenzeit",
        "Question time",
        "Fragenzeit",
    ])
    .with_partials(),
    tool(
        "问卷星",
        &[&["序号"], &["提交答卷时间"]],
        &[
            (&["序号"], Id),
            (&["提交答卷时间"], Sent(Known("Asia/Shanghai"))),
            (
                &[
                    "所用时间",
                    "来源",
                    "来源详情",
                    "来自IP",
                    "总分",
                    "用户ID",
                    "用户昵称",
                    "自定义字段",
                ],
                Ignored,
            ),
        ],
    )
    .separated_by("┋")
    .with_missing(&["(跳过)", "-3", "(空)", "-2"]),
    tool(
        "腾讯问卷",
        &[
            &["编号"],
            &["开始答题时间", "开始时间"],
            &["结束答题时间", "结束时间"],
        ],
        &[
            (&["编号"], Id),
            (
                &["开始答题时间", "开始时间"],
                Started(Known("Asia/Shanghai")),
            ),
            (&["结束答题时间", "结束时间"], Sent(Known("Asia/Shanghai"))),
            (
                &[
                    "答题时长",
                    "语言",
                    "清洗数据结果",
                    "智能清洗数据无效概率",
                    "地理位置国家和地区",
                    "地理位置省",
                    "地理位置市",
                    "用户类型",
                    "用户 ID",
                    "用户ID",
                    "昵称",
                    "自定义字段",
                    "IP",
                    "UA",
                    "Referrer",
                    "中心主题",
                    "省份",
                    "城市",
                    "来源",
                ],
                Ignored,
            ),
        ],
    ),
    tool(
        "KoboToolbox",
        &[&["_uuid"], &["_submission_time"]],
        &[
            (&["_uuid"], Id),
            (&["start"], Started(OfOwner)),
            (
                &["_validation_status"],
                Except(&["validation_status_not_approved", "Not Approved"]),
            ),
            // https://support.kobotoolbox.org, "Export data": times of the server are in UTC.
            (&["_submission_time"], Sent(Known("UTC"))),
            (
                &[
                    "end",
                    "today",
                    "deviceid",
                    "username",
                    "simserial",
                    "subscriberid",
                    "phonenumber",
                ],
                Ignored,
            ),
        ],
    )
    .ignoring(&["_", "meta/"])
    .separated_by(" "),
    tool(
        "ODK",
        &[&["SubmissionDate"], &["KEY"]],
        &[
            (&["KEY"], Id),
            (&["start", "meta-start"], Started(OfOwner)),
            (&["SubmissionDate"], Sent(Known("UTC"))),
            (&["ReviewState"], Except(&["rejected"])),
            (
                &[
                    "end",
                    "today",
                    "deviceid",
                    "username",
                    "instanceID",
                    "instanceName",
                    "SubmitterID",
                    "SubmitterName",
                    "AttachmentsPresent",
                    "AttachmentsExpected",
                    "Status",
                    "DeviceID",
                    "Edits",
                    "FormVersion",
                ],
                Ignored,
            ),
        ],
    )
    .ignoring(&["meta-"])
    .separated_by(" "),
    tool(
        "Microsoft Forms",
        &[&["ID", "Id", "المعرف", "識別碼"], MS_STARTED, MS_SENT],
        &[
            (&["ID", "Id", "المعرف", "識別碼"], Id),
            (MS_STARTED, Started(OfOwner)),
            (MS_SENT, Sent(OfOwner)),
            (MS_OTHERS, Ignored),
        ],
    )
    .ignoring(&["Points - ", "Feedback - "])
    .separated_by(";"),
    tool(
        "Google Forms",
        &[TIMESTAMP],
        &[
            (TIMESTAMP, Sent(OfOwner)),
            (
                &[
                    "Email Address",
                    "Email address",
                    "Username",
                    "Score",
                    "E-Mail-Adresse",
                    "Nutzername",
                    "Adresse e-mail",
                    "Nom d'utilisateur",
                    "Dirección de correo electrónico",
                    "Endereço de e-mail",
                    "电子邮件地址",
                    "電子郵件地址",
                    "用户名",
                    "メールアドレス",
                    "이메일 주소",
                    "分数",
                    "分數",
                ],
                Ignored,
            ),
        ],
    ),
    tool(
        "Netlify",
        &[
            &["created_at"],
            &["user_agent", "data.user_agent"],
            &["referrer", "data.referrer"],
        ],
        &[
            (&["id"], Id),
            (&["created_at"], Sent(Known("UTC"))),
            (
                &[
                    "number",
                    "title",
                    "email",
                    "name",
                    "first_name",
                    "last_name",
                    "company",
                    "summary",
                    "body",
                    "ip",
                    "user_agent",
                    "referrer",
                    "data.ip",
                    "data.user_agent",
                    "data.referrer",
                    "form_name",
                    "form_id",
                    "site_url",
                    "ordered_human_fields",
                ],
                Ignored,
            ),
        ],
    )
    // The same answers once more, under other names.
    .ignoring(&["human_fields."]),
    tool(
        "Formspree",
        &[&["_date"]],
        &[
            (&["id", "_id"], Id),
            (&["_date"], Sent(Known("UTC"))),
            (&["_status"], Ignored),
        ],
    ),
    tool(
        "Airtable",
        &[
            &["Record ID", "Record Id", "record_id"],
            &["Created", "Created time", "Created Time"],
        ],
        &[
            (&["Record ID", "Record Id", "record_id"], Id),
            (&["Created", "Created time", "Created Time"], Sent(OfOwner)),
            (
                &[
                    "Last modified",
                    "Last modified time",
                    "Created by",
                    "Last modified by",
                ],
                Ignored,
            ),
        ],
    ),
];

const fn tool(
    name: &'static str,
    marks: &'static [&'static [&'static str]],
    columns: &'static [(&'static [&'static str], Use)],
) -> Tool {
    Tool {
        name,
        marks,
        columns,
        ignored: NOTHING,
        has_two_header_rows: false,
        has_partials: false,
        separator: None,
        missing: NOTHING,
    }
}

impl Tool {
    const fn with_two_header_rows(mut self) -> Self {
        self.has_two_header_rows = true;
        self
    }

    const fn with_partials(mut self) -> Self {
        self.has_partials = true;
        self
    }

    const fn ignoring(mut self, ignored: &'static [&'static str]) -> Self {
        self.ignored = ignored;
        self
    }

    const fn separated_by(mut self, separator: &'static str) -> Self {
        self.separator = Some(separator);
        self
    }

    const fn with_missing(mut self, texts: &'static [&'static str]) -> Self {
        self.missing = texts;
        self
    }
}
