/** Looks at what the camera shows now: the text of a code, if there is one. */
export type ReadCode = (camera: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

// Larger pictures are no easier to read and take longer.
const WIDTH = 640;

/** The browser's own reader where it has one, else a library that only those without it load. */
export async function codeReader(): Promise<ReadCode> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes("qr_code")) {
    const detector = new own({ formats: ["qr_code"] });
    return async (camera) => (await detector.detect(camera))[0]?.rawValue;
  }
  const { default: jsQR } = await import("jsqr");
  const canvas = document.createElement("canvas");
  const picture = canvas.getContext("2d", { willReadFrequently: true });
  return async (camera) => {
    if (!picture || !camera.videoWidth) return undefined;
    canvas.width = Math.min(WIDTH, camera.videoWidth);
    canvas.height = Math.round((canvas.width / camera.videoWidth) * camera.videoHeight);
    picture.drawImage(camera, 0, 0, canvas.width, canvas.height);
    const { data } = picture.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, canvas.width, canvas.height)?.data;
  };
}
