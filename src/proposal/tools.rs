//! The tools, with their columns by the names in real exports and in the documentation of the tools.
//!
//! Names are as they are compared: with plain quotes, and with spaces and brackets of usual width.

use super::tool::ToolZone::{InRowBelow, Known, OfOwner};
use super::tool::Use::{Except, Id, Ignored, Only, Sent, Started};
use super::tool::{Tool, Use};
use super::tool_names::{
    GOOGLE_OTHERS, LIMESURVEY_ID, LIMESURVEY_OTHERS, LIMESURVEY_PAGE, LIMESURVEY_SENT,
    LIMESURVEY_STARTED, MICROSOFT_OTHERS, MICROSOFT_SENT, MICROSOFT_STARTED, NETLIFY_OTHERS,
    QUALTRICS_IGNORED, QUALTRICS_OTHERS, QUALTRICS_RESPONSES, TENCENT_OTHERS, TIMESTAMP,
};
use crate::mapping::plain;

/// The tool that writes such a header.
pub(super) fn tool_of(header: &[String]) -> Option<&'static Tool> {
    let header: Vec<String> = header.iter().map(|name| plain(name)).collect();
    TOOLS.iter().find(|tool| tool.wrote(&header))
}

const NOTHING: &[&str] = &[];

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
            (QUALTRICS_IGNORED, Ignored),
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
        &[LIMESURVEY_ID, LIMESURVEY_SENT, LIMESURVEY_PAGE],
        &[
            (LIMESURVEY_ID, Id),
            (LIMESURVEY_STARTED, Started(OfOwner)),
            (LIMESURVEY_SENT, Sent(OfOwner)),
        ],
    )
    .ignoring(LIMESURVEY_OTHERS)
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
            (TENCENT_OTHERS, Ignored),
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
        &[
            &["ID", "Id", "المعرف", "識別碼"],
            MICROSOFT_STARTED,
            MICROSOFT_SENT,
        ],
        &[
            (&["ID", "Id", "المعرف", "識別碼"], Id),
            (MICROSOFT_STARTED, Started(OfOwner)),
            (MICROSOFT_SENT, Sent(OfOwner)),
            (MICROSOFT_OTHERS, Ignored),
        ],
    )
    .ignoring(&["Points - ", "Feedback - "])
    .separated_by(";"),
    tool(
        "Google Forms",
        &[TIMESTAMP],
        &[(TIMESTAMP, Sent(OfOwner)), (GOOGLE_OTHERS, Ignored)],
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
            (NETLIFY_OTHERS, Ignored),
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
