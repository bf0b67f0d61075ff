// What a person is asked when the stack is made, in groups, and how an answer must look.
import { topology } from "../topology.ts"
import type { Options } from "./options.ts"

export interface ParameterShape {
  readonly group: "Where and how big" | "Address" | "Bureaus and sign-in" | "Watching" | "After a restore"
  readonly about: string
  readonly type?: "String" | "Number"
  readonly default?: string
  readonly allowed?: readonly string[]
  /** Whole value, as a regular expression that Java and JavaScript read alike. */
  readonly pattern?: string
  readonly patternSays?: string
}

type Choice = Pick<Options, "partition" | "front">
type Shapes = Readonly<Record<string, ParameterShape>>

const domain = "[a-z0-9-]+(\\.[a-z0-9-]+)+"

const placing: Shapes = {
  Stage: {
    group: "Where and how big",
    about: "Name of this portal; the name of everything in it begins with civil- and this.",
    default: "production",
    pattern: "[a-z][a-z0-9-]{0,18}[a-z0-9]",
    patternSays: "2 to 20 small letters, digits and dashes, a letter first.",
  },
  ArtifactBucket: {
    group: "Where and how big",
    about:
      "Bucket of this region that holds the functions' bundles under civil-portal/ (see the deploy page).",
    pattern: "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
    patternSays: "The name of a bucket.",
  },
  // No page of AWS China that we found says that Lambda runs on arm64 there.
  Architecture: {
    group: "Where and how big",
    about: "Processor of the functions. arm64 costs less; try it where the region offers it.",
    default: topology.runtime.architecture,
    allowed: ["x86_64", "arm64"],
  },
  // No page of AWS China that we found says which Node its Lambda offers.
  Runtime: {
    group: "Where and how big",
    about: "Node.js of the functions. nodejs22.x only where the region does not offer nodejs24.x yet.",
    default: topology.runtime.name,
    allowed: ["nodejs24.x", "nodejs22.x"],
  },
  KeysVersion: {
    group: "Where and how big",
    about:
      "Raise by one after the secret has changed: functions start anew and the front sends the new mark.",
    type: "Number",
    default: "1",
  },
}

/** CloudFront always has its own domain: its default one allows old TLS, and does not serve at all in China. */
export const domainNeeded = ({ partition, front }: Choice) => partition === "aws-cn" || front === "cloudfront"

function address(choice: Choice): Shapes {
  const china = choice.partition === "aws-cn"
  const optional = domainNeeded(choice) ? {} : { default: "" }
  const shapes: Record<string, ParameterShape> = {
    DomainName: {
      group: "Address",
      about: china
        ? "Public name, e.g. mz.example.gov.cn. Its ICP filing must be done before anything is served under it."
        : "Public name, e.g. mz.example.gov.cn; it becomes the portal's ORIGIN.",
      ...optional,
      pattern: domainNeeded(choice) ? domain : `|${domain}`,
      patternSays: "A host name in small letters, without https://.",
    },
    ...certificate(choice),
  }
  if (china)
    // Only what is ASCII is checked: CloudFormation may keep other letters as question marks.
    shapes.IcpNumber = {
      group: "Address",
      about: "ICP filing number of the name, as on the filing. The stack only repeats it among its outputs.",
      pattern: ".*\\d{6,12}.*",
      patternSays: "The number of the filing, six to twelve digits and what stands around them.",
    }
  if (choice.front === "cloudfront" && !china)
    shapes.WebAclArn = {
      group: "Address",
      about: "A WAF web ACL (scope CLOUDFRONT, us-east-1) to put in front; empty for none.",
      default: "",
      pattern: "|arn:aws:wafv2:us-east-1:\\d{12}:global/webacl/.+",
      patternSays: "The ARN of a global web ACL.",
    }
  return shapes
}

function certificate(choice: Choice): Shapes {
  if (choice.partition === "aws-cn" && choice.front === "cloudfront")
    return {
      // https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html: no Certificate Manager for CloudFront there.
      ServerCertificateId: {
        group: "Address",
        about: "Id (not ARN) of the IAM server certificate for the name, uploaded with path /cloudfront/.",
        pattern: "ASC[A-Z0-9]{13,}",
        patternSays:
          "The ServerCertificateId that aws iam upload-server-certificate answers; it begins with ASC.",
      },
    }
  const region = choice.front === "cloudfront" ? "us-east-1" : "[a-z0-9-]+"
  const pattern = `arn:${choice.partition}:acm:${region}:\\d{12}:certificate/.+`
  return {
    CertificateArn: {
      group: "Address",
      about: `Certificate Manager's certificate for the name, ${choice.front === "cloudfront" ? "in us-east-1" : "in this region"}.`,
      ...(domainNeeded(choice) ? {} : { default: "" }),
      pattern: domainNeeded(choice) ? pattern : `|${pattern}`,
      patternSays: "The ARN of a certificate.",
    },
  }
}

const portal: Shapes = {
  Bureaus: {
    group: "Bureaus and sign-in",
    about: "Region codes of the bureaus served, with commas; empty serves all known ones.",
    default: "",
    pattern: "|\\d{6}(,\\d{6})*",
    patternSays: "Six digits each, e.g. 310113,310120.",
  },
  OidcIssuer: {
    group: "Bureaus and sign-in",
    about: "Issuer of the government sign-in (OpenID Connect).",
    pattern: "https://.+",
    patternSays: "An https address.",
  },
  OidcClientId: {
    group: "Bureaus and sign-in",
    about: "Client id that the sign-in gave to this portal. The client secret goes into the stack's secret.",
    pattern: ".+",
    patternSays: "Must not be empty.",
  },
  OidcClaims: {
    group: "Bureaus and sign-in",
    about: 'Claim names that differ, as JSON: {"document_number":"idCard"}.',
    default: "{}",
    pattern: "\\{.*\\}",
    patternSays: "A JSON object.",
  },
  RateLimit: {
    group: "Bureaus and sign-in",
    about: "Requests a minute for one person; 0 turns limits off.",
    type: "Number",
    default: "600",
  },
}

const watching: Shapes = {
  AlarmEmail: {
    group: "Watching",
    about:
      "Who is told when an alarm rings; the address must confirm once. Empty: subscribe others to the topic.",
    default: "",
    pattern: "|[^@\\s]+@[^@\\s]+",
    patternSays: "An e-mail address.",
  },
  Log: {
    group: "Watching",
    about:
      "requests writes one line each, problems only what went wrong; never an address with values or a person.",
    default: "requests",
    allowed: ["requests", "problems"],
  },
}

/** The stack uses the table it made itself. */
export const notRestored = "none"

const restoring: Shapes = {
  RestoredTable: {
    group: "After a restore",
    about:
      "Name of a table restored from a point in time, to be used instead of the stack's own; none otherwise.",
    default: notRestored,
    pattern: "[A-Za-z0-9_.-]{3,255}",
    patternSays: "The name of a table of this account and region.",
  },
  RestoredTableStream: {
    group: "After a restore",
    about: "Label of the restored table's stream (LatestStreamLabel), e.g. 2026-11-22T05:00:00.000.",
    default: notRestored,
    pattern: "none|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+",
    patternSays: "The label that aws dynamodb describe-table answers.",
  },
}

/** Every parameter of a template for this partition and front, in the order in which they are asked. */
export function parameterShapes(choice: Choice): Shapes {
  return { ...placing, ...address(choice), ...portal, ...watching, ...restoring }
}
