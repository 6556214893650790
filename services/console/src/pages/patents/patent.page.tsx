export default function PatentPage() {
  return null;
}
